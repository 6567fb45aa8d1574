// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { outlines } from '../../../src/dataset/outlines.ts'
import { linesOf } from '../../../src/model/outline-points.ts'
import { powerpointOf } from '../../../src/model/briefing/powerpoint.ts'
import type { PowerpointBody, PowerpointBodyOf } from '../../../src/model/briefing/powerpoint-body.ts'
import { plainView } from '../../../src/model/view.ts'
import { changed, dataset } from '../../support/dataset.ts'
import { choosing } from '../../support/views.ts'

const deck = powerpointOf(dataset, plainView, outlines)
const bodies = <Layout extends PowerpointBody['layout']>(layout: Layout, from = deck) =>
  from.slides.flatMap(({ body }) => (body.layout === layout ? [body as PowerpointBodyOf<Layout>] : []))

describe('a path of the outlines as points', () => {
  it('follows long and short forms, from where the line before ended', () => {
    expect(linesOf('M10 20l2.5-1 .5 .5z M1 2L3 4')).toEqual([
      [
        { x: 10, y: 20 },
        { x: 12.5, y: 19 },
        { x: 13, y: 19.5 },
      ],
      [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    ])
  })

  it('has all lines of the map, each inside what is drawn', () => {
    const { view, land, borders } = outlines
    for (const path of [land, borders]) {
      const lines = linesOf(path)
      expect(lines).toHaveLength(path.split('M').length - 1)
      for (const { x, y } of lines.flat()) {
        expect(x).toBeGreaterThanOrEqual(view.x)
        expect(x).toBeLessThanOrEqual(view.x + view.width)
        expect(y).toBeGreaterThanOrEqual(view.y)
        expect(y).toBeLessThanOrEqual(view.y + view.height)
      }
    }
  })

  it('refuses a curve', () => {
    expect(() => linesOf('M0 0c1 1 2 2 3 3')).toThrow('not known')
  })
})

/** The format of a bar's number, printed like this. */
const formatFor = (valueText: string, qualifier: string | null) => {
  const other = changed((copy) => {
    const cap = copy.figures.find(({ id }) => id === 'cap-removed-convicted')
    Object.assign(cap ?? {}, { valueText, qualifier, bound: qualifier ? 'at-least' : 'as-printed' })
  })
  const [, removals] = bodies('bars', powerpointOf(other, plainView, outlines))
  return removals?.bars[1]?.format
}

describe('the deck for PowerPoint', () => {
  it('writes a number as it is printed, whatever stands around it', () => {
    expect(formatFor('84,969', null)).toBe('#,##0')
    expect(formatFor('84,969', 'more than')).toBe('"more than "#,##0')
    expect(formatFor('$84,969.50', null)).toBe('"$"#,##0.00')
    expect(formatFor('$84.5 million', null)).toBe('"$"#,##0.0" million"')
    expect(formatFor('84,969 lb', 'about "so"')).toBe('"about so "#,##0" lb"')
  })

  it('draws a part and its whole on one scale, and leaves room for the open end of a floor', () => {
    const [removed, level1] = bodies('part')
    for (const body of [removed, level1]) {
      expect(body?.part.bar.length).toBeCloseTo((body?.part.bar.value ?? 0) / (body?.end ?? 1), 10)
      expect(body?.whole.bar.length).toBeCloseTo((body?.whole.bar.value ?? 0) / (body?.end ?? 1), 10)
    }
    expect(removed?.whole.bar.length).toBeLessThan(1)
    expect(level1?.whole.bar.length).toBe(1)
  })

  it('says on its first slide, in its footers and in its properties for which programs it was made', () => {
    const own = powerpointOf(dataset, choosing('cap', 'human-smuggling'), outlines)
    const [cover] = bodies('cover', own)
    expect(cover?.chosen).toMatch(/^For the programs chosen: .*\(CAP\).*That is not zero\.$/)
    expect(own.slides.every(({ footer }) => footer.more.includes('left out'))).toBe(true)
    expect(own.subject).toContain('Other programs are left out.')
    expect(bodies('cover')[0]?.chosen).toBe('')
    expect(deck.subject).toContain(`Dataset ${dataset.version}`)
  })

  it('has the exact source and edition at the end of the notes of every slide', () => {
    for (const { notes } of deck.slides) {
      expect(notes.at(-1)?.text).toContain(dataset.release.address)
      expect(notes.at(-1)?.text).toContain(`Dataset ${dataset.version}`)
    }
  })
})
