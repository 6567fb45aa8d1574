import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { expect, onTestFinished } from 'vitest'
import { followLinks } from '../../src/app/address.ts'
import { App } from '../../src/app/App.tsx'
import { afterPaint } from '../../src/ui/after-paint.ts'

/** Opens the page at an address such as "?program=cap", as src/main.tsx does; gives back the reader's hands. */
export function openPage(query = '') {
  history.pushState(null, '', `/${query}`)
  onTestFinished(followLinks(document))
  // A choice of the filter writes the address a little later; it should be the address of this test.
  onTestFinished(() => new Promise<void>(afterPaint))
  render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
  return userEvent.setup()
}

/** Waits until the query of the address is this one, which it is a little after the page has answered. */
export const addressIs = (query: string) => waitFor(() => expect(location.search).toBe(query))

/** A section of the page by its heading. */
export const section = (name: string | RegExp) => within(screen.getByRole('region', { name }))

/** The titles of the cards in sight. */
export const cardTitles = () =>
  screen.queryAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)

/** The line that says what is shown; assistive technology is told when it changes. */
export const summary = () =>
  section('What the release counts') && screen.getAllByRole('status')[0]?.textContent

/** The choice of one program. */
export const program = (name: string) => screen.getByRole('checkbox', { name })
