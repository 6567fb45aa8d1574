import type { Dataset, Later } from '../dataset/schema.ts'
import { figureRow, type FigureRow } from './figures.ts'
import { figureOf } from './lookup.ts'
import type { View } from './view.ts'

export type LaterRow = Omit<Later, 'rows'> & {
  rows: { label: string; valueText: string; figure: FigureRow | null; differs: string | null }[]
}

/** The later figures, each with the release's nearest one for reading, not for reckoning. */
export const laterOf = (dataset: Dataset, view: View): LaterRow => ({
  ...dataset.later,
  rows: dataset.later.rows.map((row) => ({
    ...row,
    figure: row.figure === null ? null : figureRow(figureOf(dataset, row.figure), view),
  })),
})
