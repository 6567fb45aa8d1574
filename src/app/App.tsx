import { useEffect } from 'react'
import { useDataset } from '../dataset/query.ts'
import type { Dataset } from '../dataset/schema.ts'
import { viewFromUrl } from '../model/view.ts'
import { useQueryString } from './address.ts'
import { DatasetFaults } from './DatasetFaults.tsx'
import { Page } from './Page.tsx'

/** The dataset's three states: on its way, broken, or shown. */
export function App() {
  const { data, error } = useDataset()
  if (data) return <Shown dataset={data} />
  if (error) return <DatasetFaults error={error} />
  return <output className="column">Reading the dataset …</output>
}

/** What the address asks for. */
function Shown({ dataset }: { dataset: Dataset }) {
  const { view, dropped } = viewFromUrl(useQueryString(), dataset)
  useEffect(() => {
    delete document.documentElement.dataset.pending
  }, [])
  return <Page dataset={dataset} view={view} dropped={dropped} />
}
