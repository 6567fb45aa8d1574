import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { expect, onTestFinished } from 'vitest'
import { followLinks } from '../../src/app/shared/navigation.ts'
import { App } from '../../src/app/App.tsx'
import { putFilterRules, textInSight } from './filter-rules.ts'

/** Opens the page at an address such as "?program=cap", as src/main.tsx does; gives back the reader's hands. */
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

/** Waits until the query of the address is this one, which it is a little after the page has answered. */
export const addressIs = (query: string) => waitFor(() => expect(location.search).toBe(query))

/** A section of the page by its heading. */
export const section = (name: string | RegExp) => within(screen.getByRole('region', { name }))

/** The titles of the cards in sight. */
export const cardTitles = () =>
  screen.queryAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)

/** What the line beside the filter says is shown, for the eye. */
export function summary() {
  const line = screen.getByRole('search', { name: 'Filter' }).querySelector('.filter-summary')
  return line && textInSight(line).replace(' · Reset', '')
}

/** Waits until assistive technology has been told that this is shown, which it is once the app has followed. */
export const isAnnounced = (text: string) =>
  waitFor(() => expect(screen.getAllByRole('status')[0]).toHaveTextContent(new RegExp(`^${text}$`)))

/** The choice of one program. */
export const program = (name: string) => screen.getByRole('checkbox', { name })

/** The ids of the programs whose boxes are ticked. */
export const ticked = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => checked)
    .map(({ value }) => value)

/** What takes the choice of programs away: "All", "Reset", "Show them" and "Show all programs". */
export const showAll = (name = 'All') => screen.getByRole('button', { name })
