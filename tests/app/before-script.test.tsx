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

// Drawing for host and browser in one process is so in this test only.
failOnComplaints('Detected multiple renderers')

/** The page as it comes from a host, with its style rules; gives back what the script does when it arrives. */
function pageArrives(query = '', ...tickedByAddress: string[]) {
  history.pushState(null, '', `/${query}`)
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = html
  putFilterRules()
  // As the script in index.html does.
  if (tickedByAddress.length > 0) {
    document.documentElement.dataset.programs = tickedByAddress.join(' ')
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox'))
      box.checked = tickedByAddress.includes(box.value)
  }
  onTestFinished(() => {
    delete document.documentElement.dataset.programs
    container.remove()
  })
  return function scriptArrives() {
    onTestFinished(followLinks(document))
    render(<Root />, { container, hydrate: true })
  }
}

/** The bars that the Tab key stops at, of those in sight. */
const stops = () =>
  section('Removals by program')
    .getAllByRole('link', { name: /¶/ })
    .filter((link) => link.classList.contains('bars-name') && link.tabIndex === 0).length

describe('the page before its script', () => {
  it('answers the filter', async () => {
    pageArrives()
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

  it('lets every bar be a stop of the Tab key, of which the script makes one', () => {
    const scriptArrives = pageArrives()
    expect(stops()).toBe(3)
    scriptArrives()
    expect(stops()).toBe(1)
  })
})

describe('what is ticked before the script', () => {
  it('is a choice: the address, the announcement and the links follow', async () => {
    const scriptArrives = pageArrives()
    const steps = history.length
    program('Criminal Alien Program').click()
    scriptArrives()
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

  it('adds to what the address asks for', async () => {
    const scriptArrives = pageArrives('?program=cap&table=removals', 'cap')
    program('BEST').click()
    scriptArrives()
    await addressIs('?program=cap,best&table=removals')
    expect(ticked()).toEqual(['cap', 'best'])
  })

  it('may be less than the address asks for', async () => {
    const scriptArrives = pageArrives('?program=cap', 'cap')
    program('Criminal Alien Program').click()
    scriptArrives()
    await addressIs('')
    expect(ticked()).toEqual([])
    expect(cardTitles()).toHaveLength(8)
  })

  it('is no step where the address itself has ticked it', async () => {
    const scriptArrives = pageArrives('?program=cap&utm_source=x', 'cap')
    const steps = history.length
    scriptArrives()
    await isAnnounced('1 of 7 programs · 1 figure')
    expect(ticked()).toEqual(['cap'])
    expect(location.search).toBe('?program=cap&utm_source=x')
    expect(history.length).toBe(steps)
  })

  it('is nothing on the plain page, which stays as it came', () => {
    const scriptArrives = pageArrives()
    const before = [...document.querySelectorAll('main *')]
    scriptArrives()
    expect(location.search).toBe('')
    expect(ticked()).toEqual([])
    const after = new Set(document.querySelectorAll('main *'))
    expect(before.filter((element) => !after.has(element))).toEqual([])
  })
})
