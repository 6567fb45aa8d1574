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

/** Loads a chunk of slides together with the fonts they use. Where the fonts fail, the slides use the machine's. */
async function withOwnFonts<Chunk>(chunk: Promise<Chunk>): Promise<Chunk> {
  const fonts = import('../ui/own-fonts.ts').then(({ ownFonts }) => ownFonts()).catch(() => {})
  const [loaded] = await Promise.all([chunk, fonts])
  return loaded
}

/** The dataset's three states: loading, broken, or loaded. */
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

/** The view that the URL asks for. */
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

/** A view whose chunk is loaded when it is first shown. */
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

/** Shown where a view fails: the page still has every figure. */
const PageInstead = () => (
  <>
    <a href="?">The page</a> has the same figures.
    <Arrived />
  </>
)

/** Marks the requested view as shown, or as failed: removes the placeholders that index.html has set up. */
function Arrived() {
  useLayoutEffect(() => {
    delete document.documentElement.dataset.pending
    for (const part of document.querySelectorAll('[data-asked]')) part.removeAttribute('data-asked')
  }, [])
  return null
}
