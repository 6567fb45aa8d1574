import { useDataset } from '../dataset/query.ts'
import { DatasetFaults } from './DatasetFaults.tsx'
import { Page } from './Page.tsx'

/** The dataset's three states: on its way, broken, or on the page. */
export function App() {
  const { data, error } = useDataset()
  if (data) return <Page dataset={data} />
  if (error) return <DatasetFaults error={error} />
  return <output className="column">Reading the dataset …</output>
}
