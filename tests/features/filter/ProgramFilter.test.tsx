import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ProgramFilter } from '../../../src/features/filter/ProgramFilter.tsx'
import { filterRow, summariesOf, summaryOf } from '../../../src/model/filter.ts'
import { dataset } from '../../support/dataset.ts'
import { ticked } from '../../support/page.tsx'
import { choosing } from '../../support/views.ts'

/** The filter with these programs selected, and its callback. */
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

/** Hydrates the prerendered filter after some programs were checked. */
function hydrate(before: readonly string[], ...programs: string[]) {
  const { choose, filter } = filterFor(...programs)
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(filter)
  for (const box of within(container).getAllByRole<HTMLInputElement>('checkbox'))
    box.checked = before.includes(box.value)
  render(filter, { container, hydrate: true })
  return choose
}

/** Marks programs as checked by the URL, as index.html does. */
function tickedByUrl(...programs: string[]) {
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

  it('checks the selected programs', () => {
    const { rerender } = show()
    expect(ticked()).toEqual([])
    rerender('cap', '287g')
    expect(ticked()).toEqual(['cap', '287g'])
    rerender('best')
    expect(ticked()).toEqual(['best'])
    rerender()
    expect(ticked()).toEqual([])
  })

  it('is uncontrolled: checkboxes keep their state until the selection changes', async () => {
    const { user } = show('cap')
    await user.click(box('287(g)'))
    expect(ticked()).toEqual(['cap', '287g'])
  })

  it('reports the checked programs, in filter order', async () => {
    const { choose, user } = show('287g')
    await user.click(box('Criminal Alien Program'))
    await waitFor(() => expect(choose).toHaveBeenLastCalledWith(['cap', '287g']))
    await user.click(box('287(g)'))
    await waitFor(() => expect(choose).toHaveBeenLastCalledWith(['cap']))
  })

  it('keeps the checkboxes that WebKit resets some time after a page comes back from the bfcache', async () => {
    const { choose, user } = show('cap')
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    // WebKit fires no event when it does so.
    for (const each of screen.getAllByRole<HTMLInputElement>('checkbox')) each.checked = each.defaultChecked
    expect(ticked()).toEqual(['cap'])
    expect(choose).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'All' }))
    expect(ticked()).toEqual([])
    await waitFor(() => expect(choose).toHaveBeenLastCalledWith([]))
  })

  it('is never submitted to a server, not even by Enter', () => {
    show()
    expect(screen.getByRole('group', { name: 'Program' }).closest('form')).toHaveAttribute('method', 'dialog')
  })

  it.each(['All', 'Reset'])('unchecks everything by “%s” and reports it', async (name) => {
    const { choose, user } = show('cap', 'best')
    await user.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(choose).toHaveBeenLastCalledWith([]))
    expect(ticked()).toEqual([])
  })

  it('announces what is shown as a status, not an alert', () => {
    show('human-smuggling')
    expect(screen.getByRole('status')).toHaveTextContent('1 of 7 programs · no figures')
  })

  it('announces it in a paragraph, without which Orca says only “status bar”', () => {
    show('human-smuggling')
    expect(within(screen.getByRole('status')).getByRole('paragraph')).toHaveTextContent('1 of 7 programs')
  })

  it('contains each visible summary once, hidden from assistive technology, which has the status', () => {
    show()
    for (const text of [summaryOf(dataset, []), ...summariesOf(dataset).map((summary) => summary.text)]) {
      const [inLine, ...others] = screen.getAllByText(text).filter((element) => !element.closest('output'))
      expect(others, `${text} again`).toEqual([])
      expect(inLine?.closest('[aria-hidden="true"]'), `${text} hidden`).not.toBeNull()
    }
  })
})

describe('the program filter before hydration', () => {
  it('exposes the visible summary to assistive technology, which has no status yet', () => {
    expect(renderToString(filterFor().filter)).not.toContain('aria-hidden')
  })

  it('reports what was checked then as a selection', () => {
    const choose = hydrate(['cap', 'best'])
    expect(choose).toHaveBeenCalledWith(['cap', 'best'])
    expect(ticked()).toEqual(['cap', 'best'])
  })

  it('does not report what the URL checked', () => {
    tickedByUrl('cap', 'best')
    const choose = hydrate(['cap', 'best'], 'cap', 'best')
    expect(choose).not.toHaveBeenCalled()
    expect(ticked()).toEqual(['cap', 'best'])
  })

  it('reports it if what the URL checked was unchecked', () => {
    tickedByUrl('cap')
    expect(hydrate([], 'cap')).toHaveBeenCalledWith([])
  })

  it('reports nothing if nothing was checked', () => {
    expect(hydrate([])).not.toHaveBeenCalled()
  })

  it('ignores what the URL checked on load when it mounts later', () => {
    tickedByUrl('best')
    const { choose } = show('cap')
    expect(choose).not.toHaveBeenCalled()
    expect(ticked()).toEqual(['cap'])
  })
})
