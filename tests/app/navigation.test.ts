import { act, fireEvent, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import {
  followLinks,
  go,
  goInPlace,
  leave,
  linksDrawnFor,
  useQueryString,
} from '../../src/app/shared/navigation.ts'

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

describe('the query of the address', () => {
  it('is told with every step, by the page or by the browser', async () => {
    const { result } = renderHook(useQueryString)
    expect(result.current).toBe('')
    act(() => go('?program=cap'))
    expect(result.current).toBe('?program=cap')
    act(() => goInPlace('?program=best'))
    expect(result.current).toBe('?program=best')
    history.back()
    await waitFor(() => expect(result.current).toBe(''))
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

describe('a link that was drawn for an older query', () => {
  beforeEach(() => {
    history.replaceState(null, '', '/?program=cap')
    linksDrawnFor({ search: '?', now: () => location.search })
    onTestFinished(() => linksDrawnFor(null))
  })

  it('is followed as the change that it means', () => {
    fireEvent.click(link('<a href="?figure=best-cash">figure</a>'))
    expect(location.search).toBe('?program=cap&figure=best-cash')
  })

  it('is followed as it stands where nothing is said of when it was drawn', () => {
    linksDrawnFor(null)
    fireEvent.click(link('<a href="?figure=best-cash">figure</a>'))
    expect(location.search).toBe('?figure=best-cash')
  })

  it('to a part of the page leads there', async () => {
    const here = link(
      '<a href="?place=mesa-az#departments">place</a><section id="departments"><a href="#x">x</a></section>',
    )
    const part = document.querySelector('section')!
    part.scrollIntoView = () => {}
    fireEvent.click(here)
    expect(location.search).toBe('?program=cap&place=mesa-az')
    await waitFor(() => expect(part.querySelector('a')).toHaveFocus())
  })
})
