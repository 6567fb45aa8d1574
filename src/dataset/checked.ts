import { DatasetError, type Fault } from './dataset-error.ts'
import { bundled } from './load.ts'
import { parseDataset } from './parse.ts'
import type { Dataset } from './schema.ts'

export type Checked = { dataset: Dataset } | { faults: readonly Fault[] }

/**
 * The result of checking `data/`. In a build, scripts/site.ts replaces this function with its result, so that neither
 * the schema nor the checks are sent to the browser.
 */
export function checked(input: unknown = bundled): Checked {
  try {
    return { dataset: parseDataset(input) }
  } catch (error) {
    if (error instanceof DatasetError) return { faults: error.faults }
    throw error
  }
}
