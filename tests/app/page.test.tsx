import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rehearse } from '../../src/app/address.ts'
import { fullDate } from '../../src/model/format.ts'
import { afterPaint } from '../../src/ui/after-paint.ts'
import { dataset } from '../support/dataset.ts'
import { addressIs, cardTitles, openPage, program, section, summary } from '../support/page.tsx'

const complaints = vi.spyOn(console, 'error')

beforeEach(() => {
  complaints.mockClear()
})
// React tells of doubled keys, wrong nesting and the like on the console only.
afterEach(() => {
  const calls = complaints.mock.calls.map((words) => words.join(' '))
  if (calls.length > 0) throw new Error(`The console says: ${calls.join('\n')}`)
})

const chart = (name: string) => section(name)
const bars = (name: string) =>
  within(chart(name).getByRole('figure'))
    .getAllByRole('listitem')
    .map((item) => item.dataset.figure)

describe('the page', () => {
  it('opens with what it is, in the release’s own words', () => {
    openPage()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'ICE reported removing more than 343,151 people, “including 195,700 criminal aliens or 50% with criminal convictions”.',
    )
    expect(screen.getByText(/Independent; not an ICE site/).closest('p')).toHaveTextContent(
      'They stop between Aug. 19 and Aug. 31, 2011: the first 323 to 335 of 365 days of fiscal year 2011.',
    )
  })

  it('says that it shows seven programs and sixteen figures', () => {
    openPage()
    expect(summary()).toBe('7 programs · 16 figures')
    expect(program('All')).toBeChecked()
  })

  it('has one main heading and no gap in the levels of the others', () => {
    openPage()
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('has no id twice', () => {
    openPage()
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it.each(['', '?program=cap', '?program=human-smuggling'])(
    'has no link to a part that is not there: /%s',
    (query) => {
      openPage(query)
      const parts = screen
        .getAllByRole('link')
        .flatMap((link) => /^#(.+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? [])
      expect(parts.length).toBeGreaterThan(0)
      expect([...new Set(parts)].filter((id) => !document.getElementById(id))).toEqual([])
    },
  )

  it('gives source, licenses and version at its foot', () => {
    openPage()
    const foot = within(screen.getByRole('contentinfo'))
    expect(foot.getByText(/Every number on this page/)).toHaveTextContent(fullDate(dataset.release.published))
    expect(foot.getByRole('link', { name: 'The release at ice.gov' })).toHaveAttribute(
      'href',
      dataset.release.address,
    )
    expect(foot.getByText(/Dataset/)).toHaveTextContent(/Dataset \d+\.\d+\.\d+, .* App \d+\.\d+\.\d+\./)
    expect(foot.getByText(/GeoNames/)).toHaveTextContent('CC BY 4.0')
  })
})

describe('the filter', () => {
  it('answers a click with cards, charts, headline, line and address', async () => {
    const user = openPage()
    await user.click(program('Criminal Alien Program'))

    expect(cardTitles()).toEqual(['Criminal Alien Program'])
    expect(bars('Removals by program')).toEqual(['cap-removed-convicted'])
    expect(screen.getByRole('heading', { level: 1, name: 'Criminal Alien Program (CAP)' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Show them' })).toBeVisible()
    expect(summary()).toBe('1 of 7 programs · 1 figure')
    await addressIs('?program=cap')
  })

  it('is rehearsed without a trace', async () => {
    openPage()
    const before = document.body.innerHTML
    const seen: MutationRecord[] = []
    const observer = new MutationObserver((records) => seen.push(...records))
    observer.observe(document, { subtree: true, childList: true, characterData: true })
    act(rehearse)
    act(rehearse)
    // What follows a choice later follows this, too.
    await new Promise<void>(afterPaint)
    await act(() => new Promise<void>(afterPaint))
    observer.disconnect()
    expect(seen).toEqual([])
    expect(document.body.innerHTML).toBe(before)
  })

  it('takes several programs, in whatever order they are chosen', async () => {
    const user = openPage()
    await user.click(program('287(g)'))
    await user.click(program('Criminal Alien Program'))

    expect(cardTitles()).toEqual(['Criminal Alien Program', '287(g)'])
    expect(summary()).toBe('2 of 7 programs · 2 figures')
    await addressIs('?program=cap,287g')
    expect(program('All')).not.toBeChecked()
  })

  it('is worked by the keyboard alone', async () => {
    const user = openPage()
    program('All').focus()
    await user.tab()
    await user.tab()
    expect(program('Criminal Alien Program')).toHaveFocus()
    await user.keyboard(' ')
    expect(program('Criminal Alien Program')).toBeChecked()
    await user.tab()
    await user.keyboard(' ')
    await addressIs('?program=cap,287g')
    expect(program('287(g)')).toHaveFocus()
  })

  it('is kept by a link that is followed before the link itself has been drawn anew', () => {
    openPage()
    fireEvent.click(program('Criminal Alien Program'))
    const [link] = section('People removed').getAllByRole('link')
    expect(link).toHaveAttribute('href', '?figure=cap-removed-convicted')
    fireEvent.click(link!)
    expect(location.search).toBe('?program=cap&figure=cap-removed-convicted')
  })

  it('is kept by a department that is chosen before the map has followed', () => {
    openPage()
    fireEvent.click(program('Criminal Alien Program'))
    fireEvent.click(screen.getByRole('button', { name: '8 Mesa Ariz.' }))
    expect(location.search).toBe('?program=cap&place=mesa-az')
  })

  it('is undone by choosing again, by Reset, by All, and by “Show them”', async () => {
    const user = openPage('?program=cap')
    await user.click(program('Criminal Alien Program'))
    await addressIs('')

    await user.click(program('BEST'))
    await user.click(screen.getByRole('link', { name: 'Reset' }))
    await addressIs('')
    expect(screen.queryByRole('link', { name: 'Reset' })).not.toBeInTheDocument()

    await user.click(program('BEST'))
    await user.click(program('All'))
    await addressIs('')

    await user.click(program('BEST'))
    expect(
      screen.getByText(/The figures for all ICE removals and convictions are not by program/),
    ).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Show them' }))
    await addressIs('')
    expect(cardTitles()).toHaveLength(8)
  })

  it('stays on “All” when that is chosen once more', async () => {
    const user = openPage()
    await user.click(program('All'))
    expect(program('All')).toBeChecked()
    // Time enough for a step that should not be.
    await new Promise<void>(afterPaint)
    expect(location.search).toBe('')
  })

  it('with all seven programs shows the plain page', async () => {
    const user = openPage()
    for (const { name } of dataset.programs) await user.click(program(name))
    await addressIs('')
    expect(program('All')).toBeChecked()
  })

  it('says of a program without a figure that there is none, and not 0', async () => {
    const user = openPage()
    await user.click(program('Human smuggling'))
    expect(summary()).toBe('1 of 7 programs · no figures')
    expect(section('What the release counts').getByText(/no figure in the release/)).toHaveTextContent(
      'Human smuggling and trafficking task forces: named in the release, no figure in the release.',
    )
    expect(cardTitles()).toEqual([])
  })

  it('tells assistive technology politely, in a region that is there before it changes', async () => {
    const user = openPage()
    const [region] = screen.getAllByRole('status')
    await user.click(program('BEST'))
    expect(region).toHaveTextContent('1 of 7 programs · 3 figures')
    expect(region).toBeInTheDocument()
  })

  it('leaves a chart without bars in its place, which says why and leads back', async () => {
    const user = openPage('?program=best')
    expect(chart('Removals by program').getByText(/The release gives removals for/)).toBeVisible()
    expect(chart('Three kinds of conviction are itemized').getByText(/not by program/)).toBeVisible()
    expect(chart('Removals by program').queryByRole('figure')).not.toBeInTheDocument()
    await user.click(chart('Removals by program').getByRole('link', { name: 'Show all programs' }))
    expect(bars('Removals by program')).toHaveLength(3)
  })
})

describe('the address', () => {
  it('opens the view it names', () => {
    openPage('?program=287g&table=removals')
    expect(program('287(g)')).toBeChecked()
    expect(cardTitles()).toEqual(['287(g)'])
    expect(chart('Removals by program').getByRole('table')).toBeVisible()
  })

  it('goes back and forward through the choices', async () => {
    const user = openPage()
    await user.click(program('BEST'))
    await user.click(program('287(g)'))
    expect(cardTitles()).toEqual(['287(g)', 'BEST task forces'])
    // A choice is answered before it is written down.
    await waitFor(() => expect(location.search).toMatch(/287g/))

    history.back()
    await waitFor(() => expect(cardTitles()).toEqual(['BEST task forces']))
    history.back()
    await waitFor(() => expect(summary()).toBe('7 programs · 16 figures'))
    history.forward()
    await waitFor(() => expect(cardTitles()).toEqual(['BEST task forces']))
  })

  it('drops what it does not know, keeps the rest, and says so quietly', async () => {
    const user = openPage('?program=cap,moon&table=pie&utm_source=x')
    const notice = screen.getByText(/Not known here/)
    expect(notice).toHaveTextContent('program=moon, table=pie')
    expect(notice).not.toHaveTextContent('utm_source')
    expect(notice.closest('output')).toHaveRole('status')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(cardTitles()).toEqual(['Criminal Alien Program'])

    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByText(/Not known here/)).not.toBeInTheDocument()
  })

  it('leaves the dropped value behind with the next choice', async () => {
    const user = openPage('?program=moon')
    await user.click(program('BEST'))
    await addressIs('?program=best')
    expect(screen.queryByText(/Not known here/)).not.toBeInTheDocument()
  })
})

describe('a chart', () => {
  it('has its table one step away, in the address, without the other chart', async () => {
    const user = openPage()
    const tabs = chart('Removals by program').getByRole('navigation', { name: /show as/ })
    await user.click(within(tabs).getByRole('link', { name: 'Table' }))

    expect(location.search).toBe('?table=removals')
    expect(chart('Removals by program').getByRole('table')).toBeVisible()
    expect(chart('Removals by program').queryByRole('figure')).not.toBeInTheDocument()
    expect(chart('Three kinds of conviction are itemized').getByRole('figure')).toBeVisible()
    expect(within(tabs).getByRole('link', { name: 'Table' })).toHaveAttribute('aria-current', 'true')

    await user.click(within(tabs).getByRole('link', { name: 'Chart' }))
    expect(location.search).toBe('')
    expect(chart('Removals by program').getByRole('figure')).toBeVisible()
  })

  it('has the same figures as bars and as rows of its table', async () => {
    const user = openPage()
    const inBars = bars('Removals by program')
    await user.click(chart('Removals by program').getByRole('link', { name: 'Table' }))
    const rows = chart('Removals by program').getAllByRole('rowheader')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Secure Communities',
      'of them Level 1',
      'Criminal Alien Program',
      '287(g)',
    ])
    expect(inBars).toEqual(['sc-removed', 'cap-removed-convicted', 'g287-removed'])
  })
})
