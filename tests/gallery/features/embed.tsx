import { StillBar } from '../../../src/features/charts/StillBar.tsx'
import { EmbedChart } from '../../../src/features/embed/EmbedChart.tsx'
import { EmbedFigure } from '../../../src/features/embed/EmbedFigure.tsx'
import { EmbedFrame } from '../../../src/features/embed/EmbedFrame.tsx'
import { EmbedUnknown } from '../../../src/features/embed/EmbedUnknown.tsx'
import { embedOf, type EmbedRow } from '../../../src/model/embed.ts'
import '../../../src/features/charts/charts.css'
import { dataset, longFigure, longName } from '../rows.ts'
import type { State, States } from '../state.ts'

function contentOf({ content }: EmbedRow) {
  switch (content.kind) {
    case 'chart':
      return <EmbedChart chart={content.chart} drawn={(bar) => <StillBar bar={bar} />} />
    case 'figure':
      return <EmbedFigure {...content} />
    default:
      return <EmbedUnknown {...content} />
  }
}

/** In the widths that a column of an article has. */
const asked = (search: string, change: (row: EmbedRow) => EmbedRow = (row) => row): State => ({
  draw: (theme) => {
    const row = change(embedOf(dataset, search))
    return (
      <EmbedFrame {...row} theme={theme}>
        {contentOf(row)}
      </EmbedFrame>
    )
  },
  widths: [700, 320],
})

const long = (row: EmbedRow): EmbedRow => ({
  ...row,
  content:
    row.content.kind === 'figure'
      ? { ...row.content, row: longFigure(row.content.row), label: longName }
      : row.content,
})

export const states: States = {
  figure: asked('?id=cap-removed-convicted'),
  'figure-with-hedge': asked('?id=removed-total'),
  'figure-with-caution': asked('?id=removed-convicted-pct'),
  'figure-with-inherited-date': asked('?id=convicted-homicide'),
  'figure-very-long': asked('?id=removed-total', long),
  chart: asked('?id=removals'),
  'chart-one-program': asked('?id=removals&program=287g'),
  'chart-no-bars': asked('?id=convictions&program=cap'),
  'unknown-name': asked('?id=moon'),
  'no-name': asked(''),
}
