/**
 * What the states are drawn from: rows of the real dataset, as `src/model` gives them, and small edits of such rows for
 * states that the real data does not have.
 */
import { readDataset } from '../../src/dataset/query.ts'
import type { BarRow, ChartRow } from '../../src/model/charts.ts'
import type { FigureRow } from '../../src/model/figures.ts'
import type { PlaceRow } from '../../src/model/places.ts'
import type { Piece } from '../../src/model/sentences.ts'
import { plainView, type View } from '../../src/model/view.ts'

export const dataset = readDataset()

/** The view with these programs chosen. */
export const choosing = (...programs: string[]): View => ({ ...plainView, programs })

/** The view with the sentence of a figure open, held against another where one is named. */
export const opening = (figure: string, compare: string | null = null): View => ({
  ...plainView,
  figure,
  compare,
})

/** The row of an id. */
export function byId<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const found = rows.find((row) => row.id === id)
  if (!found) throw new Error(`There is no row "${id}".`)
  return found
}

/** What is there, where a row may be null. */
export function there<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new Error('There is no such row.')
  return row
}

/** A name longer than any in the release, with a word as long as English has them. */
export const longName =
  'Interagency Coordination and Information-Sharing Partnership for Counterproliferation Investigations in Metropolitan Areas'

export const longSentence = `${longName}: ${'a sentence that goes on for longer than any line of the page has room for, and then still goes on. '.repeat(3).trim()}`

export const plain = (text: string): Piece[] => [{ kind: 'text', text }]

/** So many rows, made from these over and over, each told its number from 0. */
export const repeated = <Row>(
  rows: readonly Row[],
  count: number,
  change: (row: Row, number: number) => Row,
): Row[] => Array.from({ length: count }, (_, number) => change(there(rows[number % rows.length]), number))

/** A figure with a long name and a long number. */
export const longFigure = (row: FigureRow): FigureRow => ({
  ...row,
  name: longName,
  hedge: 'more than',
  number: '123,456,789',
  qualified: 'more than 123,456,789',
  sentence: longSentence,
})

/** The chart with these bars, all of them shown. */
export const withBars = (chart: ChartRow, bars: BarRow[]): ChartRow => ({ ...chart, bars, allBars: bars })

/** A bar with a name of its own and a place in a long list. */
export const numberedBar = (bar: BarRow, number: number): BarRow => ({
  ...bar,
  rank: { overall: number, own: number },
  row: { ...bar.row, id: `${bar.row.id}-${number}`, name: `${bar.row.name}, part ${number + 1}` },
})

/** A department somewhere else on the map, with no room for a label. */
export const numberedPlace = (row: PlaceRow, number: number): PlaceRow => ({
  ...row,
  id: `${row.id}-${number}`,
  order: number + 1,
  // Spread as the seeds of a sunflower are: evenly, and in no rows.
  x: 480 + Math.sqrt(number) * 9 * Math.cos(number * 2.4),
  y: 300 + Math.sqrt(number) * 6 * Math.sin(number * 2.4),
  nameSpot: null,
  numberSpot: null,
})
