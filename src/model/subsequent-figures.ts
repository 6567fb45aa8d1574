import type { Dataset, Later } from '../dataset/schema.ts'
import { figureRow, type FigureRow } from './figures.ts'
import { figureOf } from './figure-index.ts'
import type { View } from './view.ts'

export type SubsequentFiguresRow = Omit<Later, 'rows'> & {
  rows: { label: string; valueText: string; figure: FigureRow | null; differs: string | null }[]
}

/** The later figures, each next to the release's closest one, to be read and not computed with. */
export const subsequentFiguresOf = (dataset: Dataset, view: View): SubsequentFiguresRow => ({
  ...dataset.later,
  rows: dataset.later.rows.map((row) => ({
    ...row,
    figure: row.figure === null ? null : figureRow(figureOf(dataset, row.figure), view),
  })),
})
