import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ProgramFilter } from '../../../src/features/filter/ProgramFilter.tsx'
import { filterRow, summariesOf, summaryOf } from '../../../src/model/filter.ts'
import { dataset } from '../../support/dataset.ts'
import { ticked } from '../../support/page.tsx'
import { choosing } from '../../support/views.ts'

/** The filter with these programs chosen, and what it is told is asked for. */
function filterFor(...programs: string[]) {
  const choose = vi.fn<(programs: string[]) => void>()
  const { options, chosen, summary } = filterRow(dataset, choosing(...programs))
  return {
    choose,
    filter: (
      <ProgramFilter
        options={options}
        chosen={chosen}
        summaryOfAll={summaryOf(dataset, [])}
        summaries={summariesOf(dataset).map(({ text }) => text)}
        summary={summary}
        onChoose={choose}
      />
    ),
  }
}

function show(...programs: string[]) {
  const { choose, filter } = filterFor(...programs)
  const { rerender } = render(filter)
  return {
    choose,
    user: userEvent.setup(),
    rerender: (...next: string[]) => rerender(filterFor(...next).filter),
  }
}

/** The filter as it stands in the HTML, with some programs ticked before the script takes over. */
function hydrate(before: readonly string[], ...programs: string[]) {
  const { choose, filter } = filterFor(...programs)
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(filter)
  for (const box of within(container).getAllByRole<HTMLInputElement>('checkbox'))
    box.checked = before.includes(box.value)
  render(filter, { container, hydrate: true })
  return choose
}

/** Ticked by the address, as index.html says it. */
function tickedByAddress(...programs: string[]) {
  document.documentElement.dataset.programs = programs.join(' ')
  onTestFinished(() => {
    delete document.documentElement.dataset.programs
  })
}

const box = (name: string) => screen.getByRole('checkbox', { name })

describe('the program filter', () => {
  it('is a group named “Program” with “All” and the seven programs', () => {
    show()
    const group = within(screen.getByRole('group', { name: 'Program' }))
    const names = group.getAllByRole('checkbox').map((one) => one.closest('label')?.textContent)
    expect(names).toEqual(dataset.programs.map(({ name }) => name))
    expect(group.getByRole('button', { name: 'All' })).toBeVisible()
  })

  it('ticks nothing as long as nothing is chosen, and else what is chosen', () => {
    const { rerender } = show()
    expect(ticked()).toEqual([])
    rerender('cap', '287g')
    expect(ticked()).toEqual(['cap', '287g'])
    rerender('best')
    expect(ticked()).toEqual(['best'])
    rerender()
    expect(ticked()).toEqual([])
  })

  it('has the boxes of the browser, which keep what is ticked while nothing follows', async () => {
    const { user } = show('cap')
    await user.click(box('287(g)'))
    expect(ticked()).toEqual(['cap', '287g'])
  })

  it('tells what is ticked, in its own order', async () => {
    const { choose, user } = show('287g')
    await user.click(box('Criminal Alien Program'))
    await waitFor(() => expect(choose).toHaveBeenLastCalledWith(['cap', '287g']))
    await user.click(box('287(g)'))
    await waitFor(() => expect(choose).toHaveBeenLastCalledWith(['cap']))
  })

  it('ticks again what WebKit unticks right after it has brought the page back out of its memory', async () => {
    const { choose } = show('cap')
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    // As it does so, no event tells of it.
    for (const each of screen.getAllByRole<HTMLInputElement>('checkbox')) each.checked = false
    await waitFor(() => expect(ticked()).toEqual(['cap']))
    expect(choose).not.toHaveBeenCalledWith([])
  })

  it('is sent nowhere, by the Enter key or else', () => {
    show()
    expect(screen.getByRole('group', { name: 'Program' }).closest('form')).toHaveAttribute('method', 'dialog')
  })

  it.each(['All', 'Reset'])('unticks all by “%s”, and tells that', async (name) => {
    const { choose, user } = show('cap', 'best')
    await user.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(choose).toHaveBeenLastCalledWith([]))
    expect(ticked()).toEqual([])
  })

  it('says what is shown, as a message and not as an alarm', () => {
    show('human-smuggling')
    expect(screen.getByRole('status')).toHaveTextContent('1 of 7 programs · no figures')
  })

  it('says it in a paragraph of its own, without which Orca says only “status bar” there', () => {
    show('human-smuggling')
    expect(within(screen.getByRole('status')).getByRole('paragraph')).toHaveTextContent('1 of 7 programs')
  })

  it('has every text of its line in it once, kept from assistive technology, which has the message', () => {
    show()
    for (const text of [summaryOf(dataset, []), ...summariesOf(dataset).map((summary) => summary.text)]) {
      const [inLine, ...others] = screen.getAllByText(text).filter((element) => !element.closest('output'))
      expect(others, `${text} again`).toEqual([])
      expect(inLine?.closest('[aria-hidden="true"]'), `${text} hidden`).not.toBeNull()
    }
  })
})

describe('the program filter before the script', () => {
  it('keeps its line for assistive technology, which has no message yet to go by', () => {
    expect(renderToString(filterFor().filter)).not.toContain('aria-hidden')
  })

  it('takes what was ticked then as a choice', () => {
    const choose = hydrate(['cap', 'best'])
    expect(choose).toHaveBeenCalledWith(['cap', 'best'])
    expect(ticked()).toEqual(['cap', 'best'])
  })

  it('does not take for a choice what the address ticked', () => {
    tickedByAddress('cap', 'best')
    const choose = hydrate(['cap', 'best'], 'cap', 'best')
    expect(choose).not.toHaveBeenCalled()
    expect(ticked()).toEqual(['cap', 'best'])
  })

  it('takes it as one that what the address ticked was unticked', () => {
    tickedByAddress('cap')
    expect(hydrate([], 'cap')).toHaveBeenCalledWith([])
  })

  it('asks for nothing where nothing was ticked', () => {
    expect(hydrate([])).not.toHaveBeenCalled()
  })

  it('that is drawn anew later has nothing to do with what the address ticked when the page came', () => {
    tickedByAddress('best')
    const { choose } = show('cap')
    expect(choose).not.toHaveBeenCalled()
    expect(ticked()).toEqual(['cap'])
  })
})
