import type { Dataset, Figure } from '../dataset/schema.ts'
import { shareOf } from './derived.ts'
import { figureRow, isShown, type FigureRow } from './figures.ts'
import { counted, percent } from './format.ts'
import { programsOf, ranked, type Rank } from './filter.ts'
import { figureOf, statedPartOf } from './figure-index.ts'
import { scaleOf } from './scale.ts'
import { hrefOf, toggled, type View } from './view.ts'

export type BarRow = {
  row: FigureRow
  /** Whom the bar counts, in a few words. */
  caption: string
  /** As `programsOf` gives them. */
  programs: string
  rank: Rank
  /** Length as a share of the plot's width, 0 to 1. */
  length: number
  /** The bar that the release states to be part of this one. */
  inner: { row: FigureRow; caption: string; length: number; share: string; formula: string } | null
}

export type ChartRow = {
  id: string
  title: string
  subtitle: string
  /** What the chart shows, as a sentence. */
  summary: string
  /** As `programsOf` gives them. */
  programs: string
  /** All bars on one scale: the filter hides bars but lengthens none, so that views can be compared. */
  allBars: BarRow[]
  /** The bars for the chosen programs. */
  bars: BarRow[]
  /** Whether programs are chosen. */
  isFiltered: boolean
  /** How many bars are shown before "Show more". */
  atOnce: number
  /** The value at the plot's right edge. */
  end: number
  /** Shown instead of bars where the chosen programs have none. */
  unfiltered: string
  asTable: boolean
  href: { chart: string; table: string }
}

const captionOf = (chart: Dataset['charts'][number], id: string) =>
  chart.captions.find(({ figure }) => figure === id)?.text ?? ''

/** More bars than this are hard to compare and slow to render. */
const atOnce = 8

/** The charts for the chosen programs. A chart without bars stays and says why it is empty. */
export const chartsOf = (dataset: Dataset, view: View): ChartRow[] =>
  dataset.charts.map((chart) => {
    const figures = chart.figures.map((id) => figureOf(dataset, id))
    const rows = ranked(
      figures.map((figure) => ({
        figure,
        row: figureRow(figure, view),
        programs: programsOf(dataset, [figure.id]),
        part: statedPartOf(dataset, figure.id),
      })),
    )
    const scale = scaleOf(
      rows.map(({ row, part }) => ({
        value: row.value,
        label: row.qualified,
        part: part && `${part.valueText} ${part.name}`,
      })),
    )
    const allBars = rows.map(({ figure, row, programs, rank, part }): BarRow => ({
      row,
      caption: captionOf(chart, row.id),
      programs,
      rank,
      length: scale.length(figure.value),
      inner: part
        ? {
            row: figureRow(part, view),
            caption: captionOf(chart, part.id),
            length: scale.length(part.value),
            ...shareWords(part, figure),
          }
        : null,
    }))
    const bars = allBars.filter(({ row }) => isShown(figureOf(dataset, row.id), view))
    const asTable = view.tables.includes(chart.id)
    const other = toggled(view.tables, chart.id)
    return {
      id: chart.id,
      title: chart.title,
      subtitle: chart.subtitle,
      summary: `${chart.title}. Bar chart with ${counted(bars.length)} ${bars.length === 1 ? 'bar' : 'bars'}: ${bars
        .slice(0, atOnce)
        .map(({ row }) => row.sentence)
        .join(' ')}`,
      programs: programsOf(dataset, chart.figures),
      allBars,
      bars,
      isFiltered: view.programs.length > 0,
      atOnce,
      end: scale.end,
      unfiltered: chart.unfiltered,
      asTable,
      href: {
        chart: hrefOf(view, asTable ? { tables: other } : {}),
        table: hrefOf(view, asTable ? {} : { tables: other }),
      },
    }
  })

/** One chart for the chosen programs. @throws if there is none: ids in `data/` are checked on load. */
export function chartOf(dataset: Dataset, view: View, id: string): ChartRow {
  const chart = chartsOf(dataset, view).find((candidate) => candidate.id === id)
  if (!chart) throw new Error(`There is no chart "${id}".`)
  return chart
}

function shareWords(part: Figure, whole: Figure) {
  const { value, formula } = shareOf(part, whole)
  return { share: percent(value), formula }
}
