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

/** Renders a link, with `followLinks` active for the duration of the test. */
function link(markup: string): HTMLAnchorElement {
  onTestFinished(followLinks(document))
  document.body.innerHTML = markup
  const found = document.querySelector('a')
  if (!found) throw new Error('The markup has no link.')
  return found
}

describe('navigating to a view', () => {
  it('adds one history entry', () => {
    const steps = history.length
    go('?program=cap')
    expect(location.search).toBe('?program=cap')
    expect(history.length).toBe(steps + 1)
  })

  it('adds no history entry if the view is already shown', () => {
    go('?program=cap')
    const steps = history.length
    go('?program=cap')
    expect(history.length).toBe(steps)
  })

  it('leaves no question mark in the URL of the default view', () => {
    go('?program=cap')
    go('?')
    expect(location.href).not.toContain('?')
  })

  it('in place adds no history entry', () => {
    go('?figure=best-guns')
    const steps = history.length
    goInPlace('?figure=best-cash')
    expect(location.search).toBe('?figure=best-cash')
    expect(history.length).toBe(steps)
  })
})

describe('the URL query', () => {
  it('is reported on every navigation, by the page or the browser', async () => {
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

describe('closing what was opened', () => {
  it('goes back if the page opened it', async () => {
    go('?program=cap')
    go('?program=cap&figure=cap-removed-convicted')
    const steps = history.length
    leave('?program=cap')
    await waitFor(() => expect(location.search).toBe('?program=cap'))
    expect(history.length).toBe(steps)
  })

  it('replaces the entry if the URL opened it', () => {
    history.replaceState(null, '', '/?program=cap&figure=cap-removed-convicted')
    const steps = history.length
    leave('?program=cap')
    expect(location.search).toBe('?program=cap')
    expect(history.length).toBe(steps)
  })
})

describe('a link to another view', () => {
  it('is followed without a page load', () => {
    const isDefaultAllowed = fireEvent.click(
      link('<a href="?program=cap"><b>CAP</b></a>').querySelector('b')!,
    )
    expect(location.search).toBe('?program=cap')
    expect(isDefaultAllowed).toBe(false)
  })

  it('marked as a replacement adds no history entry', () => {
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
  ])('with %s is left to the browser, which opens a new tab', (_, how) => {
    fireEvent.click(link('<a href="?program=cap">CAP</a>'), how)
    expect(location.search).toBe('')
  })

  it.each([
    '<a href="?program=cap" target="_blank">new window</a>',
    '<a href="?program=cap" download>file</a>',
    '<a href="#notes">part</a>',
    '<a href="figures.csv">file</a>',
    '<a>none</a>',
  ])('does not include %s, which is left to the browser', (markup) => {
    expect(fireEvent.click(link(markup))).toBe(true)
    expect(location.search).toBe('')
  })

  it('to a closed details element opens it', () => {
    fireEvent.click(link('<a href="#note-x">note</a><details id="note-x"><summary>x</summary></details>'))
    expect(document.querySelector('details')?.open).toBe(true)
  })

  it('is no longer followed after cleanup', () => {
    const stop = followLinks(document)
    stop()
    document.body.innerHTML = '<a href="?program=cap">CAP</a>'
    fireEvent.click(document.querySelector('a')!)
    expect(location.search).toBe('')
  })
})

describe('a link that was rendered for an older query', () => {
  beforeEach(() => {
    history.replaceState(null, '', '/?program=cap')
    linksDrawnFor({ search: '?', now: () => location.search })
    onTestFinished(() => linksDrawnFor(null))
  })

  it('applies its change to the current query', () => {
    fireEvent.click(link('<a href="?figure=best-cash">figure</a>'))
    expect(location.search).toBe('?program=cap&figure=best-cash')
  })

  it('is followed literally if its render query is unknown', () => {
    linksDrawnFor(null)
    fireEvent.click(link('<a href="?figure=best-cash">figure</a>'))
    expect(location.search).toBe('?figure=best-cash')
  })

  it('is followed literally in a dialog, which is never behind the URL', () => {
    history.replaceState(null, '', '/?figure=best-cash&compare=total')
    fireEvent.click(link('<dialog open><a href="?figure=best-cash">end the comparison</a></dialog>'))
    expect(location.search).toBe('?figure=best-cash')
  })

  it('with a fragment scrolls there and moves the focus', async () => {
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
