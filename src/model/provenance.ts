/** What every file and picture that leaves the page says of itself: its filter, its source, its edition. */
import type { Dataset } from '../dataset/schema.ts'
import { fullDate } from './format.ts'
import type { View } from './view.ts'

/** The filter in force, in words. */
export function filterWords(dataset: Dataset, view: View): string {
  if (view.programs.length === 0) return 'All programs are shown.'
  const names = dataset.programs
    .filter(({ id }) => view.programs.includes(id))
    .map(({ fullName }) => fullName)
  return `Filter: ${names.join('; ')}. Other programs are left out.`
}

/** Where the numbers come from, with the paragraphs they stand in. */
export const sourceWords = ({ release }: Dataset, paragraphs: readonly number[]): string =>
  `Source: ${[release.short, ...[...new Set(paragraphs)].map((number) => `¶${number}`)].join(', ')}. ${release.address}`

/** Which edition of the numbers this is. */
export const editionWords = ({ version, checkedOn }: Dataset): string =>
  `Dataset ${version}, held against the release on ${fullDate(checkedOn)}.`

/** What a printed copy says of itself. */
export type ProvenanceRow = {
  filter: string
  edition: string
  /** At the foot of every page: what this is, and for which programs. */
  foot: string
}

export const provenanceRow = (dataset: Dataset, view: View): ProvenanceRow => ({
  filter: filterWords(dataset, view),
  edition: editionWords(dataset),
  foot: `${dataset.release.short} · ${programNames(dataset, view)}`,
})

const programNames = ({ programs }: Dataset, view: View) =>
  view.programs.length === 0
    ? 'All programs'
    : programs
        .filter(({ id }) => view.programs.includes(id))
        .map(({ name }) => name)
        .join(', ')

/** A file's name without its ending; it says which programs are in the file: "figures-cap-287g". */
export const fileStem = (what: string, view: View): string => [what, ...view.programs].join('-')
