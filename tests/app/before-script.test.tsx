import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { followLinks } from '../../src/app/shared/navigation.ts'
import { Root } from '../../src/app/Root.tsx'
import { pageHtml } from '../../src/prerender.tsx'
import { failOnComplaints } from '../support/complaints.ts'
import { putFilterRules } from '../support/filter-rules.ts'
import {
  addressIs,
  cardTitles,
  isAnnounced,
  program,
  section,
  showAll,
  summary,
  ticked,
} from '../support/page.tsx'

let html = ''
beforeAll(async () => {
  html = await pageHtml()
})

// Rendering for the server and the browser in one process happens in this test only.
failOnComplaints('Detected multiple renderers')

/** The prerendered page with its style rules; returns a function that hydrates it. */
function loadPage(query = '', ...tickedByUrl: string[]) {
  history.pushState(null, '', `/${query}`)
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = html
  putFilterRules()
  // As the inline script of index.html does.
  if (tickedByUrl.length > 0) {
    document.documentElement.dataset.programs = tickedByUrl.join(' ')
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox'))
      box.checked = tickedByUrl.includes(box.value)
  }
  onTestFinished(() => {
    delete document.documentElement.dataset.programs
    container.remove()
  })
  return function hydrate() {
    onTestFinished(followLinks(document))
    render(<Root />, { container, hydrate: true })
  }
}

/** The number of visible bars that are tab stops. */
const stops = () =>
  section('Removals by program')
    .getAllByRole('link', { name: /¶/ })
    .filter((link) => link.classList.contains('bars-name') && link.tabIndex === 0).length

describe('the page before hydration', () => {
  it('responds to the filter', async () => {
    loadPage()
    const user = userEvent.setup()
    await user.click(program('Criminal Alien Program'))
    expect(cardTitles()).toEqual(['Criminal Alien Program'])
    expect(summary()).toBe('1 of 7 programs · 1 figure')
    await user.click(program('BEST'))
    expect(cardTitles()).toEqual(['Criminal Alien Program', 'BEST task forces'])
    await user.click(showAll('Reset'))
    expect(cardTitles()).toHaveLength(8)
    expect(ticked()).toEqual([])
  })

  it('makes every bar a tab stop, and hydration leaves one', () => {
    const hydrate = loadPage()
    expect(stops()).toBe(3)
    hydrate()
    expect(stops()).toBe(1)
  })
})

describe('what is checked before hydration', () => {
  it('is a selection: URL, announcement and links follow', async () => {
    const hydrate = loadPage()
    const steps = history.length
    program('Criminal Alien Program').click()
    hydrate()
    await addressIs('?program=cap')
    await isAnnounced('1 of 7 programs · 1 figure')
    expect(ticked()).toEqual(['cap'])
    expect(cardTitles()).toEqual(['Criminal Alien Program'])
    expect(history.length).toBe(steps + 1)
    await waitFor(() =>
      expect(section('People removed').getByRole('link', { name: '84,969, paragraph 12' })).toHaveAttribute(
        'href',
        '?program=cap&figure=cap-removed-convicted',
      ),
    )
  })

  it('adds to the selection of the URL', async () => {
    const hydrate = loadPage('?program=cap&table=removals', 'cap')
    program('BEST').click()
    hydrate()
    await addressIs('?program=cap,best&table=removals')
    expect(ticked()).toEqual(['cap', 'best'])
  })

  it('can remove from the selection of the URL', async () => {
    const hydrate = loadPage('?program=cap', 'cap')
    program('Criminal Alien Program').click()
    hydrate()
    await addressIs('')
    expect(ticked()).toEqual([])
    expect(cardTitles()).toHaveLength(8)
  })

  it('adds no history entry if the URL has checked it', async () => {
    const hydrate = loadPage('?program=cap&utm_source=x', 'cap')
    const steps = history.length
    hydrate()
    await isAnnounced('1 of 7 programs · 1 figure')
    expect(ticked()).toEqual(['cap'])
    expect(location.search).toBe('?program=cap&utm_source=x')
    expect(history.length).toBe(steps)
  })

  it('is nothing on the unfiltered page, whose DOM hydration keeps', () => {
    const hydrate = loadPage()
    const before = [...document.querySelectorAll('main *')]
    hydrate()
    expect(location.search).toBe('')
    expect(ticked()).toEqual([])
    const after = new Set(document.querySelectorAll('main *'))
    expect(before.filter((element) => !after.has(element))).toEqual([])
  })
})
