import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { followLinks } from './app/address.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no element with the id "root".')

followLinks(document)
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
