import { Suspense, useLayoutEffect, type ReactNode } from 'react'
import { useDataset } from '../dataset/query.ts'
import type { Dataset } from '../dataset/schema.ts'
import { viewFromUrl } from '../model/view.ts'
import { PanelBoundary } from '../ui/PanelBoundary.tsx'
import { useQueryString } from './address.ts'
import { Page } from './Page.tsx'
import { Briefing, DatasetFaults, Speaker } from './parts.ts'

/** The dataset's three states: on its way, broken, or shown. */
export function App() {
  const { data, error } = useDataset()
  if (data) return <Shown dataset={data} />
  if (error) {
    return (
      <Suspense>
        <DatasetFaults error={error} />
        <Arrived />
      </Suspense>
    )
  }
  return <output className="column">Reading the dataset …</output>
}

/** What the address asks for. */
function Shown({ dataset }: { dataset: Dataset }) {
  const { view, dropped } = viewFromUrl(useQueryString(), dataset)
  switch (view.view) {
    case 'briefing':
      return (
        <Part what="The briefing">
          <Briefing dataset={dataset} view={view} dropped={dropped} />
        </Part>
      )
    case 'speaker':
      return (
        <Part what="The speaker’s window">
          <Speaker dataset={dataset} view={view} />
        </Part>
      )
    case 'page':
      return (
        <>
          <Page dataset={dataset} view={view} dropped={dropped} />
          <Arrived />
        </>
      )
  }
}

/** A view that is fetched when it is asked for. */
function Part({ what, children }: { what: string; children: ReactNode }) {
  return (
    <PanelBoundary what={what} rest={<PageInstead />}>
      <Suspense fallback={<output className="column">One moment …</output>}>
        {children}
        <Arrived />
      </Suspense>
    </PanelBoundary>
  )
}

/** Where a view fails, the page still has all of its figures. */
const PageInstead = () => (
  <>
    <a href="?">The page</a> has the same figures.
    <Arrived />
  </>
)

/** What the address asks for is there, or is known not to come: takes back what index.html has put in its place. */
function Arrived() {
  useLayoutEffect(() => {
    delete document.documentElement.dataset.pending
    for (const part of document.querySelectorAll('[data-asked]')) part.removeAttribute('data-asked')
  }, [])
  return null
}
