import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { PanelBoundary } from '../ui/PanelBoundary.tsx'
import { App } from './App.tsx'

/** Said where even the frame of the page fails. What it shows lies beside it as plain files. */
const lastResort = (
  <>
    Open <a href="./">the plain page</a>. The figures are also in <a href="figures.csv">figures.csv</a>, their
    words in <a href="release.txt">release.txt</a>.
  </>
)

const client = new QueryClient()

/**
 * The app with what it stands on, the same on the server and in the browser. `html` is the page as it was before the app
 * took it over: where the app fails, it can still be read.
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
