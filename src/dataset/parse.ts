import * as v from 'valibot'
import { DatasetError } from './dataset-error.ts'
import { faultsOf } from './faults.ts'
import { located } from './locate.ts'
import { Dataset } from './schema.ts'

/**
 * Finds the quotes in the release, then checks unknown input against the schema and for consistency (ids, quotes,
 * hedges, dates). @throws {DatasetError} with all faults of the first stage that finds any.
 */
export function parseDataset(input: unknown): Dataset {
  const { value, faults: lost } = located(input)
  const parsed = v.safeParse(Dataset, value)
  if (!parsed.success || lost.length > 0) {
    // A quote that was not found has no offsets, nor has its number, which the schema would report as well.
    const places = lost.flatMap(({ path }) => [path, path.replace(/quote$/, 'valueSpan')])
    const isLost = (path: string) => places.some((place) => path === place || path.startsWith(`${place}.`))
    const malformed = (parsed.issues ?? [])
      .map((issue) => ({ path: v.getDotPath(issue) ?? '(whole file)', message: issue.message }))
      .filter(({ path }) => !isLost(path))
    throw new DatasetError([...malformed, ...lost])
  }
  const faults = faultsOf(parsed.output)
  if (faults.length > 0) throw new DatasetError(faults)
  return parsed.output
}
