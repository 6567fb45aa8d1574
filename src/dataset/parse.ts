import * as v from 'valibot'
import { DatasetError } from './dataset-error.ts'
import { faultsOf } from './faults.ts'
import { messageOf } from './issues.ts'
import { located } from './locate.ts'
import { Dataset } from './schema.ts'

/** What is found from a quote: where one of these is missing, the quote, the number or the release is at fault. */
const places = /\.(?:(?:quote|listedAs)\.(?:start|end|paragraph)|valueSpan)/

/**
 * Finds the quotes in the release, then checks unknown input against the schema and for consistency (ids, quotes,
 * hedges, dates). @throws {DatasetError} with all faults of the first stage that finds any.
 */
export function parseDataset(input: unknown): Dataset {
  const { value, faults: lost } = located(input)
  const parsed = v.safeParse(Dataset, value)
  if (!parsed.success) {
    const malformed = parsed.issues
      .map((issue) => ({ issue, path: v.getDotPath(issue) ?? '(whole file)' }))
      .filter(({ issue, path }) => issue.input !== undefined || !places.test(path))
      .map(({ issue, path }) => ({ path, message: messageOf(issue) }))
    throw new DatasetError([...malformed, ...lost])
  }
  const faults = faultsOf(parsed.output)
  if (faults.length > 0) throw new DatasetError(faults)
  return parsed.output
}
