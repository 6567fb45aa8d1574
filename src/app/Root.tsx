import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { PanelBoundary } from '../ui/PanelBoundary.tsx'
import { App } from './App.tsx'

/** The last fallback, where even the page's frame fails: plain files next to the page hold the same content. */
const lastResort = (
  <>
    Open <a href="./">the plain page</a>. The figures are also in <a href="figures.csv">figures.csv</a>, their
    words in <a href="release.txt">release.txt</a>.
  </>
)

const client = new QueryClient()

/**
 * The app with its providers, the same on the server and in the browser. `html` is the prerendered page, which stays
 * readable where the app fails.
 */
export const Root = ({ html }: { html?: string }) => (
  <StrictMode>
    <QueryClientProvider client={client}>
      <PanelBoundary what="The page" rest={lastResort} instead={html}>
        <App />
      </PanelBoundary>
    </QueryClientProvider>
  </StrictMode>
)
