import * as v from 'valibot'
import cards from '#data/dataset/cards.json'
import charts from '#data/dataset/charts.json'
import figures from '#data/dataset/figures.json'
import glossary from '#data/dataset/glossary.json'
import later from '#data/dataset/later.json'
import notes from '#data/dataset/notes.json'
import page from '#data/dataset/page.json'
import places from '#data/dataset/places.json'
import programs from '#data/dataset/programs.json'
import slides from '#data/dataset/slides.json'
import version from '#data/dataset/version.json'
import release from '#data/release/release.json'
import text from '#data/release/release.txt?raw'
import { DatasetError } from './dataset-error.ts'
import { faultsOf } from './faults.ts'
import { Dataset } from './schema.ts'

/** The files of `data/` combined, not yet checked. */
export const bundled: unknown = {
  ...version,
  release: { ...release, text },
  figures,
  programs,
  places,
  notes,
  cards,
  charts,
  glossary,
  later,
  page,
  slides,
}

/**
 * Checks unknown input against the schema, then for consistency (ids, quotes, offsets). @throws {DatasetError} with
 * all faults of the first stage that finds any.
 */
export function parseDataset(input: unknown): Dataset {
  const parsed = v.safeParse(Dataset, input)
  if (!parsed.success) {
    throw new DatasetError(
      parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '(whole file)', message: issue.message })),
    )
  }
  const faults = faultsOf(parsed.output)
  if (faults.length > 0) throw new DatasetError(faults)
  return parsed.output
}
