import { queryOptions, useQuery } from '@tanstack/react-query'
import { checked } from './checked.ts'
import { DatasetError } from './dataset-error.ts'
import type { Dataset } from './schema.ts'

/** The dataset of this build. @throws {DatasetError} where `data/` fails its checks. */
export function readDataset(): Dataset {
  const outcome = checked()
  if ('dataset' in outcome) return outcome.dataset
  throw new DatasetError(outcome.faults)
}

function datasetOrNothing(): Dataset | undefined {
  const outcome = checked()
  // Without initial data the query runs, fails, and passes the faults to the page as its error.
  return 'dataset' in outcome ? outcome.dataset : undefined
}

/** The dataset is part of the build: available at once, never stale, independent of the network. */
const datasetQuery = queryOptions({
  queryKey: ['dataset'],
  queryFn: readDataset,
  initialData: datasetOrNothing,
  staleTime: Infinity,
  retry: false,
  networkMode: 'always',
})

/** The app's only access to its data. */
export const useDataset = () => useQuery(datasetQuery)
