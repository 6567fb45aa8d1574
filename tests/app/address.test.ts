import { act, fireEvent, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import {
  followLinks,
  go,
  goAhead,
  goInPlace,
  leave,
  rehearse,
  useQueryString,
} from '../../src/app/address.ts'
import { viewFromUrl } from '../../src/model/view.ts'
import { afterPaint } from '../../src/ui/after-paint.ts'
import { dataset } from '../support/dataset.ts'

beforeEach(() => {
  history.pushState(null, '', '/')
  document.body.innerHTML = ''
})

/** A link of the page, with links being followed as long as the test lasts. */
function link(markup: string): HTMLAnchorElement {
  onTestFinished(followLinks(document))
  document.body.innerHTML = markup
  const found = document.querySelector('a')
  if (!found) throw new Error('There is no link in the markup.')
  return found
}

const stay = (event: Event) => event.preventDefault()

/** Clicks a link that the browser then leaves alone: jsdom goes to a part of the page a little later. */
function clickUnfollowed(href: string) {
  addEventListener('click', stay)
  fireEvent.click(link(`<a href="${href}">there</a>`))
  removeEventListener('click', stay)
}

describe('going to another view', () => {
  it('is one step of the history', () => {
    const steps = history.length
    go('?program=cap')
    expect(location.search).toBe('?program=cap')
    expect(history.length).toBe(steps + 1)
  })

  it('to where one is already is none', () => {
    go('?program=cap')
    const steps = history.length
    go('?program=cap')
    expect(history.length).toBe(steps)
  })

  it('to the plain view leaves no question mark behind', () => {
    go('?program=cap')
    go('?')
    expect(location.href).not.toContain('?')
  })

  it('in place of the present one adds no step', () => {
    go('?figure=best-guns')
    const steps = history.length
    goInPlace('?figure=best-cash')
    expect(location.search).toBe('?figure=best-cash')
    expect(history.length).toBe(steps)
  })
})

describe('going ahead of the address', () => {
  it('is answered at once, and is one step of the history once that is painted', async () => {
    const steps = history.length
    const { result } = renderHook(useQueryString)
    act(() => goAhead('?program=cap'))
    expect(result.current).toBe('?program=cap')
    expect(location.search).toBe('')
    await waitFor(() => expect(location.search).toBe('?program=cap'))
    expect(history.length).toBe(steps + 1)
    expect(result.current).toBe('?program=cap')
  })

  it.each([
    { how: 'to another choice', goOn: () => goAhead('?program=best'), last: '?program=best', added: 2 },
    { how: 'by a link', goOn: () => clickUnfollowed('?figure=x'), last: '?figure=x', added: 2 },
    { how: 'to a part of the page', goOn: () => clickUnfollowed('#x'), last: '?program=cap', added: 1 },
    { how: 'in place', goOn: () => goInPlace('?program=best'), last: '?program=best', added: 1 },
  ])('and on $how before that is painted leaves no step out', async ({ how, goOn, last, added }) => {
    const steps = history.length
    goAhead('?program=cap')
    goOn()
    expect(location.search).toBe(how === 'to another choice' ? '?program=cap' : last)
    await waitFor(() => expect(location.search).toBe(last))
    expect(history.length).toBe(steps + added)
  })

  it('is given up for a step of the history that comes before that', async () => {
    const { result } = renderHook(useQueryString)
    act(() => goAhead('?program=cap'))
    act(() => void dispatchEvent(new PopStateEvent('popstate')))
    expect(result.current).toBe('')
    await new Promise<void>(afterPaint)
    expect(location.search).toBe('')
  })

  it('and leaving what it opened goes back to before', async () => {
    go('?program=cap')
    const steps = history.length
    goAhead('?program=cap,287g')
    leave('?')
    await waitFor(() => expect(location.search).toBe('?program=cap'))
    expect(history.length).toBe(steps + 1)
  })
})

describe('rehearsing', () => {
  it('has the page answer the query that it has, in other words and back', () => {
    const { result } = renderHook(useQueryString)
    act(rehearse)
    expect(result.current).toBe('?')
    expect(viewFromUrl(result.current, dataset)).toEqual(viewFromUrl('', dataset))
    act(rehearse)
    expect(result.current).toBe('')
    expect(location.search).toBe('')
  })

  it.each([
    ['chosen', () => go('?program=cap')],
    ['just chosen', () => goAhead('?program=cap')],
  ])('is over once something is %s', async (_, choose) => {
    const { result } = renderHook(useQueryString)
    act(choose)
    act(rehearse)
    expect(result.current).toBe('?program=cap')
    act(() => go('?'))
    expect(result.current).toBe('')
    await waitFor(() => expect(location.search).toBe(''))
  })
})

describe('leaving what was opened', () => {
  it('goes back, where the page opened it', async () => {
    go('?program=cap')
    go('?program=cap&figure=cap-removed-convicted')
    const steps = history.length
    leave('?program=cap')
    await waitFor(() => expect(location.search).toBe('?program=cap'))
    expect(history.length).toBe(steps)
  })

  it('puts the view behind in its place, where it came with the address', () => {
    history.replaceState(null, '', '/?program=cap&figure=cap-removed-convicted')
    const steps = history.length
    leave('?program=cap')
    expect(location.search).toBe('?program=cap')
    expect(history.length).toBe(steps)
  })
})

describe('a link to another view', () => {
  it('is followed without loading the page again', () => {
    const isLeftToTheBrowser = fireEvent.click(
      link('<a href="?program=cap"><b>CAP</b></a>').querySelector('b')!,
    )
    expect(location.search).toBe('?program=cap')
    expect(isLeftToTheBrowser).toBe(false)
  })

  it('marked as a replacement adds no step', () => {
    const here = link('<a href="?figure=best-cash" data-replace>next</a>')
    const steps = history.length
    fireEvent.click(here)
    expect(history.length).toBe(steps)
    expect(location.search).toBe('?figure=best-cash')
  })

  it.each([
    ['Ctrl', { ctrlKey: true }],
    ['Cmd', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt', { altKey: true }],
    ['another button', { button: 1 }],
  ])('with %s is left to the browser, for a new tab', (_, how) => {
    fireEvent.click(link('<a href="?program=cap">CAP</a>'), how)
    expect(location.search).toBe('')
  })

  it.each([
    '<a href="?program=cap" target="_blank">new window</a>',
    '<a href="?program=cap" download>file</a>',
    '<a href="#notes">part</a>',
    '<a href="figures.csv">file</a>',
    '<a>none</a>',
  ])('is not %s: that is left to the browser', (markup) => {
    expect(fireEvent.click(link(markup))).toBe(true)
    expect(location.search).toBe('')
  })

  it('to a folded part of the page unfolds it', () => {
    fireEvent.click(link('<a href="#note-x">note</a><details id="note-x"><summary>x</summary></details>'))
    expect(document.querySelector('details')?.open).toBe(true)
  })

  it('is followed no more once that is stopped', () => {
    const stop = followLinks(document)
    stop()
    document.body.innerHTML = '<a href="?program=cap">CAP</a>'
    fireEvent.click(document.querySelector('a')!)
    expect(location.search).toBe('')
  })
})
