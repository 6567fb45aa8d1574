import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { fullDate } from '../../src/model/format.ts'
import { failOnComplaints } from '../support/complaints.ts'
import { dataset } from '../support/dataset.ts'
import { letDialogsOpen } from '../support/dialog.ts'
import { textInSight } from '../support/filter-rules.ts'
import {
  addressIs,
  cardTitles,
  isAnnounced,
  openPage,
  program,
  section,
  showAll,
  summary,
  ticked,
} from '../support/page.tsx'

beforeAll(letDialogsOpen)
failOnComplaints()

const chart = (name: string) => section(name)
const bars = (name: string) =>
  within(chart(name).getByRole('figure'))
    .getAllByRole('listitem')
    .map((item) => item.dataset.figure)

/** The link of the number on the Criminal Alien Program card. */
const figureLink = () => section('People removed').getByRole('link', { name: '84,969, paragraph 12' })

describe('the page', () => {
  it('opens with what it is, in the words of the release', () => {
    openPage()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'ICE reported removing more than 343,151 people, “including 195,700 criminal aliens or 50% with criminal convictions”.',
    )
    expect(screen.getByText(/Independent; not an ICE site/).closest('p')).toHaveTextContent(
      'They stop between Aug. 19 and Aug. 31, 2011; counted from the start of fiscal year 2011, after 323 to 335 of its 365 days.',
    )
  })

  it('says that it shows seven programs and sixteen figures', () => {
    openPage()
    expect(summary()).toBe('7 programs · 16 figures')
    expect(ticked()).toEqual([])
    expect(screen.queryByRole('button', { name: 'Reset' })).not.toBeInTheDocument()
  })

  it('has one main heading and no gap in the levels of the others', () => {
    openPage()
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('has no duplicate ids', () => {
    openPage()
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it.each(['', '?program=cap', '?program=human-smuggling'])(
    'has no link to a missing fragment: /%s',
    (query) => {
      openPage(query)
      const parts = screen
        .getAllByRole('link')
        .flatMap((link) => /^#(.+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? [])
      expect(parts.length).toBeGreaterThan(0)
      expect([...new Set(parts)].filter((id) => !document.getElementById(id))).toEqual([])
    },
  )

  it('gives source, licenses and version in its footer', () => {
    openPage()
    const foot = within(screen.getByRole('contentinfo'))
    expect(foot.getByText(/Every figure is in it/)).toHaveTextContent(fullDate(dataset.release.published))
    expect(foot.getByRole('link', { name: 'The release at ice.gov' })).toHaveAttribute(
      'href',
      dataset.release.address,
    )
    expect(foot.getByText(/Dataset/)).toHaveTextContent(/Dataset \d+\.\d+\.\d+, .* App \d+\.\d+\.\d+\./)
    expect(foot.getByText(/GeoNames/)).toHaveTextContent('CC BY 4.0')
  })
})

describe('the filter', () => {
  it('updates cards, charts, headline and summary at once on a click, then URL and announcement', async () => {
    openPage()
    fireEvent.click(program('Criminal Alien Program'))

    expect(cardTitles()).toEqual(['Criminal Alien Program'])
    expect(bars('Removals by program')).toEqual(['cap-removed-convicted'])
    expect(screen.getByRole('heading', { level: 1, name: 'Criminal Alien Program (CAP)' })).toBeVisible()
    expect(showAll('Show them')).toBeVisible()
    expect(summary()).toBe('1 of 7 programs · 1 figure')
    await addressIs('?program=cap')
    await isAnnounced('1 of 7 programs · 1 figure')
  })

  it('accepts several programs, selected in any order', async () => {
    const user = openPage()
    await user.click(program('287(g)'))
    await user.click(program('Criminal Alien Program'))

    expect(cardTitles()).toEqual(['Criminal Alien Program', '287(g)'])
    expect(textInSight(screen.getByRole('heading', { level: 1 }))).toBe(
      'Criminal Alien Program (CAP), 287(g) program',
    )
    expect(summary()).toBe('2 of 7 programs · 2 figures')
    await addressIs('?program=cap,287g')
  })

  it('works by keyboard alone, including “All”', async () => {
    const user = openPage()
    showAll().focus()
    await user.tab()
    await user.tab()
    expect(program('Criminal Alien Program')).toHaveFocus()
    await user.keyboard(' ')
    expect(program('Criminal Alien Program')).toBeChecked()
    await user.tab()
    await user.keyboard(' ')
    await addressIs('?program=cap,287g')
    expect(program('287(g)')).toHaveFocus()
    await user.keyboard('{Shift>}{Tab}{Tab}{Tab}{/Shift}')
    expect(showAll()).toHaveFocus()
    await user.keyboard('{Enter}')
    await addressIs('')
    expect(ticked()).toEqual([])
  })

  it('is kept by a link that is followed before the re-render', async () => {
    openPage()
    const link = figureLink()
    act(() => {
      fireEvent.click(program('Criminal Alien Program'))
      expect(link).toHaveAttribute('href', '?figure=cap-removed-convicted')
      fireEvent.click(link)
    })
    expect(location.search).toBe('?program=cap&figure=cap-removed-convicted')
    // After going back from the sentence, the selection is still there.
    history.back()
    await addressIs('?program=cap')
    await isAnnounced('1 of 7 programs · 1 figure')
    expect(ticked()).toEqual(['cap'])
    expect(cardTitles()).toEqual(['Criminal Alien Program'])
  })

  it('is kept by a department that is selected before the map has updated', async () => {
    openPage()
    const mesa = screen.getByRole('button', { name: '8 Mesa Ariz.' })
    act(() => {
      fireEvent.click(program('Criminal Alien Program'))
      fireEvent.click(mesa)
    })
    expect(location.search).toBe('?program=cap&place=mesa-az')
    await isAnnounced('1 of 7 programs · 1 figure')
    expect(ticked()).toEqual(['cap'])
    expect(cardTitles()).toEqual(['Criminal Alien Program'])
  })

  it('is kept by links and departments after the update', async () => {
    const user = openPage()
    await user.click(program('Criminal Alien Program'))
    await isAnnounced('1 of 7 programs · 1 figure')
    await waitFor(() =>
      expect(figureLink()).toHaveAttribute('href', '?program=cap&figure=cap-removed-convicted'),
    )
    await user.click(screen.getByRole('button', { name: '8 Mesa Ariz.' }))
    await addressIs('?program=cap&place=mesa-az')
    expect(ticked()).toEqual(['cap'])
  })

  it('is cleared by unchecking, Reset, All, “Show them” and “Show all programs”', async () => {
    const user = openPage('?program=cap')
    await user.click(program('Criminal Alien Program'))
    await addressIs('')

    for (const name of ['Reset', 'All', 'Show them', 'Show all programs']) {
      await user.click(program('BEST'))
      await addressIs('?program=best')
      await user.click(screen.getAllByRole('button', { name })[0]!)
      expect(cardTitles(), `by “${name}”`).toHaveLength(8)
      expect(ticked(), `by “${name}”`).toEqual([])
      await addressIs('')
    }
    expect(screen.queryByRole('button', { name: /Reset|Show them|Show all/ })).not.toBeInTheDocument()
  })

  it('adds no history entry when “All” is pressed on the unfiltered page', async () => {
    const user = openPage()
    const steps = history.length
    await user.click(showAll())
    await user.click(program('BEST'))
    await addressIs('?program=best')
    expect(history.length).toBe(steps + 1)
  })

  it('shows the unfiltered page when all seven programs are checked one by one', async () => {
    const user = openPage()
    for (const { name } of dataset.programs) await user.click(program(name))
    expect(cardTitles()).toHaveLength(8)
    expect(summary()).toBe('7 programs · 16 figures')
    expect(screen.queryByRole('button', { name: 'Reset' })).not.toBeInTheDocument()
    await addressIs('')
    await isAnnounced('7 programs · 16 figures')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('ICE reported removing')
  })

  it('says that a program has no figure, rather than 0', async () => {
    const user = openPage()
    await user.click(program('Human smuggling'))
    expect(summary()).toBe('1 of 7 programs · no figures')
    expect(section('What the release counts').getByText(/no figure in the release/)).toHaveTextContent(
      'Human smuggling and trafficking task forces: named in the release, no figure in the release.',
    )
    expect(cardTitles()).toEqual([])
    await user.click(program('BEST'))
    await user.click(program('Human smuggling'))
    expect(screen.getByText(/no figure in the release\./)).not.toBeVisible()
  })

  it('announces changes politely, in a live region that exists beforehand', async () => {
    const user = openPage()
    const [region] = screen.getAllByRole('status')
    expect(region).toHaveTextContent('7 programs · 16 figures')
    await user.click(program('BEST'))
    await isAnnounced('1 of 7 programs · 3 figures')
    expect(region).toBeInTheDocument()
    expect(region).toHaveTextContent('1 of 7 programs · 3 figures')
  })

  it('keeps a chart without bars in place, with an explanation and a reset button', async () => {
    const user = openPage('?program=best')
    expect(chart('Removals by program').getByText(/The release gives removals for/)).toBeVisible()
    expect(chart('Three kinds of conviction are itemized').getByText(/not by program/)).toBeVisible()
    expect(chart('Removals by program').queryByRole('figure')).not.toBeInTheDocument()
    expect(chart('Removals by program').queryByRole('navigation')).not.toBeInTheDocument()
    await user.click(chart('Removals by program').getByRole('button', { name: 'Show all programs' }))
    expect(bars('Removals by program')).toHaveLength(3)
    expect(chart('Removals by program').getByText(/The release gives removals for/)).not.toBeVisible()
  })

  it('keeps every element in the DOM, whatever is selected', async () => {
    const user = openPage()
    const main = screen.getByRole('main')
    const before = [...main.querySelectorAll('*')]
    for (const name of ['Criminal Alien Program', 'BEST', 'Human smuggling']) {
      await user.click(program(name))
      await waitFor(() => expect(location.search).toMatch(/program=/))
    }
    await addressIs('?program=cap,best,human-smuggling')
    await isAnnounced('3 of 7 programs · 4 figures')
    const link = figureLink()
    await waitFor(() =>
      expect(link).toHaveAttribute('href', '?program=cap,best,human-smuggling&figure=cap-removed-convicted'),
    )
    const after = [...main.querySelectorAll('*')]
    expect(after).toHaveLength(before.length)
    expect(after.filter((element, index) => element !== before[index])).toEqual([])
  })
})

describe('the URL', () => {
  it('opens the view that it describes', () => {
    openPage('?program=287g&table=removals')
    expect(ticked()).toEqual(['287g'])
    expect(cardTitles()).toEqual(['287(g)'])
    expect(chart('Removals by program').getByRole('table')).toBeVisible()
  })

  it('supports back and forward through selections', async () => {
    const user = openPage()
    await user.click(program('BEST'))
    await addressIs('?program=best')
    await user.click(program('287(g)'))
    await addressIs('?program=287g,best')
    expect(cardTitles()).toEqual(['287(g)', 'BEST task forces'])

    history.back()
    await waitFor(() => expect(ticked()).toEqual(['best']))
    expect(cardTitles()).toEqual(['BEST task forces'])
    history.back()
    await waitFor(() => expect(ticked()).toEqual([]))
    expect(summary()).toBe('7 programs · 16 figures')
    history.forward()
    await waitFor(() => expect(ticked()).toEqual(['best']))
    expect(cardTitles()).toEqual(['BEST task forces'])
    expect(location.search).toBe('?program=best')
  })

  it('drops unknown values with an unobtrusive notice and keeps the rest', async () => {
    const user = openPage('?program=cap,moon&table=pie&utm_source=x')
    const notice = screen.getByText(/Not recognized/)
    expect(notice).toHaveTextContent('program=moon, table=pie')
    expect(notice).not.toHaveTextContent('utm_source')
    expect(notice.closest('output')).toHaveRole('status')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(cardTitles()).toEqual(['Criminal Alien Program'])

    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByText(/Not recognized/)).not.toBeInTheDocument()
  })

  it('loses the dropped value with the next selection', async () => {
    const user = openPage('?program=moon')
    await user.click(program('BEST'))
    await addressIs('?program=best')
    await waitFor(() => expect(screen.queryByText(/Not recognized/)).not.toBeInTheDocument())
  })

  it('loses the dropped value with the next link', async () => {
    const user = openPage('?program=cap,moon')
    await user.click(figureLink())
    expect(location.search).toBe('?program=cap&figure=cap-removed-convicted')
  })

  it.each(['?Program=CAP', '?utm_source=x&amp;program=cap', '?program=Cap.'])(
    'keeps the selection of a pasted query when a link is followed: %s',
    async (query) => {
      const user = openPage(query)
      expect(cardTitles()).toEqual(['Criminal Alien Program'])
      await user.click(figureLink())
      expect(location.search).toBe('?program=cap&figure=cap-removed-convicted')
    },
  )

  it('keeps the selection on the way to the briefing and back, whatever was checked on load', async () => {
    document.documentElement.dataset.programs = 'best'
    try {
      openPage('?program=cap&view=briefing')
      await screen.findAllByText(/Slide/)
      act(() => {
        history.pushState(null, '', '/?program=cap')
        dispatchEvent(new PopStateEvent('popstate'))
      })
      expect(cardTitles()).toEqual(['Criminal Alien Program'])
      await isAnnounced('1 of 7 programs · 1 figure')
      expect(location.search).toBe('?program=cap')
      expect(ticked()).toEqual(['cap'])
    } finally {
      delete document.documentElement.dataset.programs
    }
  })
})

describe('a chart', () => {
  it('has its table one click away and in the URL, independently of the other chart', async () => {
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

  it('has the same figures as bars and as table rows', async () => {
    const user = openPage()
    const inBars = bars('Removals by program')
    await user.click(chart('Removals by program').getByRole('link', { name: 'Table' }))
    const rows = chart('Removals by program').getAllByRole('rowheader')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Secure Communities people identified, then removed',
      'Level 1 of them convicted of Level 1 crimes',
      'Criminal Alien Program people with convictions, from jails',
      '287(g) people removed',
    ])
    expect(inBars).toEqual(['sc-removed', 'cap-removed-convicted', 'g287-removed'])
  })
})
