import { DatasetError, type Fault } from './dataset-error.ts'
import { bundled, parseDataset } from './load.ts'
import type { Dataset } from './schema.ts'

export type Checked = { dataset: Dataset } | { faults: readonly Fault[] }

/**
 * What comes of checking the files of `data/`. In a build this function holds the outcome itself (scripts/site.ts puts it
 * there), so that neither the schema nor the check has to travel to the reader.
 */
export function checked(input: unknown = bundled): Checked {
  try {
    return { dataset: parseDataset(input) }
  } catch (error) {
    if (error instanceof DatasetError) return { faults: error.faults }
    throw error
  }
}
