import type { Dataset } from '../dataset/schema.ts'
import { shareOf } from './derived.ts'
import { figureRow, isShown, type FigureRow } from './figures.ts'
import { counted, percent } from './format.ts'
import { figureOf, statedPartOf } from './lookup.ts'
import { once } from './once.ts'
import { scaleOf } from './scale.ts'
import { hrefOf, isPlain, plainView, toggled, type View } from './view.ts'

export type BarRow = {
  row: FigureRow
  /** Length as a share of the plot's width, 0 to 1. */
  length: number
  /** The one bar that the release states to be inside this one. */
  inner: { row: FigureRow; length: number; share: string; formula: string } | null
}

export type ChartRow = {
  id: string
  title: string
  subtitle: string
  /** What is to be seen, as a sentence. */
  summary: string
  bars: BarRow[]
  /** How many bars are drawn before the reader asks for more. */
  atOnce: number
  /** The value at the plot's right edge. */
  end: number
  /** Said in place of the bars when there are none for the chosen programs. */
  unfiltered: string
  asTable: boolean
  href: { chart: string; table: string; all: string }
}

/** More bars than this are hard to compare, and slow to draw. */
const atOnce = 8

/**
 * The charts for the chosen programs. A chart without bars stays, and says why it is empty. Those of the plain view are
 * made once, so that what shows them sees that they are the same.
 */
export const chartsOf = (dataset: Dataset, view: View): ChartRow[] =>
  isPlain(view) ? plainCharts(dataset) : chartRows(dataset, view)

const plainCharts = once((dataset: Dataset) => chartRows(dataset, plainView))

const chartRows = (dataset: Dataset, view: View): ChartRow[] =>
  dataset.charts.map((chart) => {
    const figures = chart.figures.map((id) => figureOf(dataset, id)).filter((figure) => isShown(figure, view))
    const rows = figures.map((figure) => figureRow(figure, view))
    const parts = figures.map(({ id }) => statedPartOf(dataset, id))
    const scale = scaleOf(
      rows.map(({ value, qualified: label }, index) => {
        const part = parts[index]
        return { value, label, part: part && `${part.valueText} ${part.name}` }
      }),
    )
    const bars = figures.map((figure, index): BarRow => {
      const part = parts[index]
      const share = part && shareOf(part, figure)
      return {
        row: rows[index] ?? figureRow(figure, view),
        length: scale.length(figure.value),
        inner:
          part && share
            ? {
                row: figureRow(part, view),
                length: scale.length(part.value),
                share: percent(share.value),
                formula: share.formula,
              }
            : null,
      }
    })
    const asTable = view.tables.includes(chart.id)
    const other = toggled(view.tables, chart.id)
    return {
      id: chart.id,
      title: chart.title,
      subtitle: chart.subtitle,
      summary: `${chart.title}. Bar chart with ${counted(bars.length)} ${bars.length === 1 ? 'bar' : 'bars'}: ${rows
        .slice(0, atOnce)
        .map(({ sentence }) => sentence)
        .join(' ')}`,
      bars,
      atOnce,
      end: scale.end,
      unfiltered: chart.unfiltered,
      asTable,
      href: {
        chart: hrefOf(view, asTable ? { tables: other } : {}),
        table: hrefOf(view, asTable ? {} : { tables: other }),
        all: hrefOf(view, { programs: [] }),
      },
    }
  })
