import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { expect, onTestFinished } from 'vitest'
import { followLinks } from '../../src/app/shared/navigation.ts'
import { App } from '../../src/app/App.tsx'
import { putFilterRules, textInSight } from './filter-rules.ts'

/** Renders the app at a query such as "?program=cap", as src/main.tsx does; returns a user-event instance. */
export function openPage(query = '') {
  history.pushState(null, '', `/${query}`)
  onTestFinished(followLinks(document))
  putFilterRules()
  render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
  return userEvent.setup()
}

/** Waits for the URL's query, which changes shortly after the page. */
export const addressIs = (query: string) => waitFor(() => expect(location.search).toBe(query))

/** A section of the page, by its heading. */
export const section = (name: string | RegExp) => within(screen.getByRole('region', { name }))

/** The titles of the visible cards. */
export const cardTitles = () =>
  screen.queryAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)

/** The visible summary next to the filter. */
export function summary() {
  const line = screen.getByRole('search', { name: 'Filter' }).querySelector('.filter-summary')
  return line && textInSight(line).replace(' · Reset', '')
}

/** Waits until this summary is announced, which happens once the app has updated. */
export const isAnnounced = (text: string) =>
  waitFor(() => expect(screen.getAllByRole('status')[0]).toHaveTextContent(new RegExp(`^${text}$`)))

/** The checkbox of a program. */
export const program = (name: string) => screen.getByRole('checkbox', { name })

/** The ids of the checked programs. */
export const ticked = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => checked)
    .map(({ value }) => value)

/** The buttons that clear the selection: "All", "Reset", "Show them" and "Show all programs". */
export const showAll = (name = 'All') => screen.getByRole('button', { name })
