import { queryOptions, useQuery } from '@tanstack/react-query'
import { bundled, parseDataset } from './load.ts'
import type { Dataset } from './schema.ts'

function bundledOrNothing(): Dataset | undefined {
  try {
    return parseDataset(bundled)
  } catch {
    // The query runs then, fails in the same way, and hands the faults to the page as its error.
    return undefined
  }
}

/** The dataset is part of the build: there at once, never stale, and independent of the network. */
const datasetQuery = queryOptions({
  queryKey: ['dataset'],
  queryFn: () => parseDataset(bundled),
  initialData: bundledOrNothing,
  staleTime: Infinity,
  retry: false,
  networkMode: 'always',
})

/** The one way by which the app comes to its data. */
export const useDataset = () => useQuery(datasetQuery)
