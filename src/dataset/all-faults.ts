import { DatasetError, type Fault } from './dataset-error.ts'
import { parseDataset } from './parse.ts'
import { hashFaults, lineEndingFaults, releaseFaults, type ReleaseFiles } from './release-faults.ts'

/** Every fault of a data folder: those for which the app rejects the dataset, and those of the release's own files. */
export function allFaults(input: unknown, files: ReleaseFiles): readonly Fault[] {
  const endings = lineEndingFaults(input)
  if (endings.length > 0) return endings
  const hash = hashFaults(input, files)
  try {
    return [...hash, ...releaseFaults(parseDataset(input), files)]
  } catch (error) {
    if (error instanceof DatasetError) return [...hash, ...error.faults]
    throw error
  }
}
