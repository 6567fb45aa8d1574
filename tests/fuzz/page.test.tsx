import * as fc from 'fast-check'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import Briefing from '../../src/app/briefing/Briefing.tsx'
import { Page } from '../../src/app/page/Page.tsx'
import { bundled } from '../../src/dataset/load.ts'
import { parseDataset } from '../../src/dataset/parse.ts'
import { plainView } from '../../src/model/view.ts'
import { anyChange, apply } from '../support/changes.ts'
import { faultsIn } from '../support/dataset.ts'
import { counter, trials } from '../support/tried.ts'

it('a mutated dataset that is accepted renders in full, as page and as briefing', (context) => {
  const tried = counter(context)
  fc.assert(
    fc.property(anyChange, fc.nat(), (change, slide) => {
      const copy = structuredClone(bundled)
      apply(copy, change)
      fc.pre(faultsIn(copy).length === 0)
      tried('mutated datasets rendered as page and slides')
      const taken = parseDataset(copy)
      const view = { ...plainView, slide: (slide % taken.slides.length) + 1 }
      const page = renderToString(<Page dataset={taken} view={plainView} dropped={[]} />)
      expect(page).toContain('<main')
      expect(page).not.toContain('could not be shown')
      const briefing = <Briefing dataset={taken} view={{ ...view, view: 'briefing' }} dropped={[]} />
      expect(renderToString(briefing)).toContain('<h1')
    }),
    { numRuns: trials(40) },
  )
})
