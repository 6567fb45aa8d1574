/** What every exported file and picture says about itself: filter, source, edition. */
import type { Dataset } from '../dataset/schema.ts'
import { fullDate } from './format.ts'
import type { View } from './view.ts'

/** The current filter in words. */
export function filterWords(dataset: Dataset, view: View): string {
  if (view.programs.length === 0) return 'All programs are shown.'
  const names = dataset.programs
    .filter(({ id }) => view.programs.includes(id))
    .map(({ fullName }) => fullName)
  return `Filter: ${names.join('; ')}. Other programs are left out.`
}

/** The source of the numbers, with paragraphs. */
export const sourceWords = ({ release }: Dataset, paragraphs: readonly number[]): string =>
  `Source: ${[release.short, ...[...new Set(paragraphs)].map((number) => `¶${number}`)].join(', ')}. ${release.address}`

/** The edition of the numbers. */
export const editionWords = ({ version, checkedOn }: Dataset): string =>
  `Dataset ${version}, checked against the release on ${fullDate(checkedOn)}.`

/** What a printed copy says about itself. */
export type ProvenanceRow = {
  filter: string
  edition: string
  /** At the foot of every page: the release, and the chosen programs. */
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

/** A file name without extension, which names the programs in the file: "figures-cap-287g". */
export const fileStem = (what: string, view: View): string => [what, ...view.programs].join('-')
