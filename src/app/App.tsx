import { Suspense, useLayoutEffect, type ReactNode } from 'react'
import { useDataset } from '../dataset/query.ts'
import type { Dataset } from '../dataset/schema.ts'
import { viewFromUrl } from '../model/view.ts'
import { lazyWithRetry } from '../ui/lazy-with-retry.tsx'
import { PanelBoundary } from '../ui/PanelBoundary.tsx'
import { useQueryString } from './shared/navigation.ts'
import { Page } from './page/Page.tsx'

const DatasetFaults = lazyWithRetry(() => import('./DatasetFaults.tsx'))
export const Briefing = lazyWithRetry(() => withOwnFonts(import('./briefing/Briefing.tsx')))
export const Speaker = lazyWithRetry(() => withOwnFonts(import('./briefing/Speaker.tsx')))

/** Slides wait for their fonts, whose chunk the page does without; where that chunk is missing, so do the slides. */
async function withOwnFonts<Chunk>(chunk: Promise<Chunk>): Promise<Chunk> {
  const fonts = import('../ui/own-fonts.ts').then(({ ownFonts }) => ownFonts()).catch(() => {})
  const [loaded] = await Promise.all([chunk, fonts])
  return loaded
}

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
        <LazyView what="The briefing">
          <Briefing dataset={dataset} view={view} dropped={dropped} />
        </LazyView>
      )
    case 'speaker':
      return (
        <LazyView what="The speaker’s window">
          <Speaker dataset={dataset} view={view} />
        </LazyView>
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
function LazyView({ what, children }: { what: string; children: ReactNode }) {
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
