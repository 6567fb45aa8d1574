import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { App } from './App.tsx'

const client = new QueryClient()

/** The app with what it stands on, the same on the server and in the browser. */
export const Root = () => (
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>
)
