/** What is computed from the release's figures, each with its formula. Nothing here rounds. */
import type { CountName } from '../dataset/braces.ts'
import type { Dataset, Figure } from '../dataset/schema.ts'
import { daysBetween } from './format.ts'

export type Computed = { value: number; formula: string; figures: readonly Figure[] }

/** A part's share of its whole, 0 to 1. Lower than this in truth where the whole is a floor. */
export const shareOf = (part: Figure, whole: Figure): Computed => ({
  value: part.value / whole.value,
  formula: `${part.valueText} ÷ ${whole.valueText}`,
  figures: [part, whole],
})

/** Days a figure covers, both ends counted; null for a figure that is not a count over time. */
export const daysCovered = (figure: Figure): number | null =>
  figure.period && daysBetween(figure.period.start, figure.period.end)

const unique = (values: readonly unknown[]) => new Set(values).size

/** Things that can be counted in the dataset, by the name under which a note asks for them. */
export const counts: Record<CountName, (dataset: Dataset) => number> = {
  figures: (dataset) => dataset.figures.length,
  programs: (dataset) => dataset.programs.length,
  'programs-with-figures': (dataset) => dataset.programs.filter(({ link }) => link !== 'no-figure').length,
  places: (dataset) => dataset.places.length,
  states: (dataset) => unique(dataset.places.map(({ state }) => state)),
  'end-dates': (dataset) => unique(dataset.figures.flatMap(({ period }) => (period ? [period.end] : []))),
  'lower-bounds': (dataset) => dataset.figures.filter(({ bound }) => bound === 'at-least').length,
  convictions: (dataset) => dataset.figures.filter(({ partOf }) => partOf?.basis === 'layout').length,
}
