import { useEffect } from 'react'
import { useDataset } from '../dataset/query.ts'
import type { Dataset } from '../dataset/schema.ts'
import { viewFromUrl } from '../model/view.ts'
import { useQueryString } from './address.ts'
import { Briefing } from './Briefing.tsx'
import { DatasetFaults } from './DatasetFaults.tsx'
import { Page } from './Page.tsx'
import { Speaker } from './Speaker.tsx'

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
  switch (view.view) {
    case 'briefing':
      return <Briefing dataset={dataset} view={view} dropped={dropped} />
    case 'speaker':
      return <Speaker dataset={dataset} view={view} />
    case 'page':
      return <Page dataset={dataset} view={view} dropped={dropped} />
  }
}
