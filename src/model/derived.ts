/** Values computed from the release's figures, each with its formula. Nothing here rounds. */
import type { CountName } from '../dataset/braces.ts'
import type { Dataset, Figure } from '../dataset/schema.ts'
import { daysBetween } from './format.ts'

export type Computed = { value: number; formula: string; figures: readonly Figure[] }

/** A part's share of its whole, 0 to 1. An upper bound where the whole is a minimum ("more than"). */
export const shareOf = (part: Figure, whole: Figure): Computed => ({
  value: part.value / whole.value,
  formula: `${part.valueText} ÷ ${whole.valueText}`,
  figures: [part, whole],
})

/** Number of days a figure covers, first and last included; null for a figure without a period. */
export const daysCovered = (figure: Figure): number | null =>
  figure.period && daysBetween(figure.period.start, figure.period.end)

const unique = (values: readonly unknown[]) => new Set(values).size

/** What can be counted in the dataset, by the name that notes use. */
export const counts: Record<CountName, (dataset: Dataset) => number> = {
  figures: (dataset) => dataset.figures.length,
  programs: (dataset) => dataset.programs.length,
  'programs-with-figures': (dataset) => dataset.programs.filter(({ link }) => link !== 'no-figure').length,
  places: (dataset) => dataset.places.length,
  states: (dataset) => unique(dataset.places.map(({ state }) => state)),
  'end-dates': (dataset) => unique(dataset.figures.flatMap(({ period }) => (period ? [period.end] : []))),
  'lower-bounds': (dataset) => dataset.figures.filter(({ bound }) => bound === 'at-least').length,
  convictions: (dataset) => dataset.figures.filter(({ partOf }) => partOf?.basis === 'layout').length,
  'agencies-not-looked-up': (dataset) =>
    dataset.places.filter(({ agencySource }) => agencySource === null).length,
}
