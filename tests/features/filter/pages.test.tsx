import { act, render, renderHook, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ranked } from '../../../src/model/filter.ts'
import { usePages, useProgramPages } from '../../../src/ui/usePages.tsx'

/** Sixteen items, alternating between a and b, of which the selection leaves some. */
const itemsFor = (...chosen: string[]) => {
  const items = Array.from({ length: 16 }, (_, index) => ({ name: index, programs: index % 2 ? 'b' : 'a' }))
  return ranked(items).map((item) => ({
    ...item,
    isShown: chosen.length === 0 || chosen.includes(item.programs),
  }))
}

const show = (...first: string[]) =>
  renderHook(({ chosen }) => useProgramPages(itemsFor(...chosen), 6, chosen.length > 0), {
    initialProps: { chosen: first },
  })

type Shown = ReturnType<typeof show>['result']
const drawn = ({ current: [items] }: Shown) => items.map(({ item }) => item.name)
const beyond = ({ current: [items] }: Shown) =>
  items.filter(({ isBeyond }) => isBeyond).map(({ item }) => item.name)

/** The line below the list, rendered by itself. */
function line({ current: [, more] }: Shown) {
  const { container, unmount } = render(more)
  const text = container.textContent
  unmount()
  return text
}

describe('a long list that the program filter filters', () => {
  it('contains the first items of all and of each program, in order', () => {
    const { result } = show()
    expect(drawn(result)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('marks the items beyond the first ones of all', () => {
    const { result } = show()
    expect(beyond(result)).toEqual([6, 7, 8, 9, 10, 11])
  })

  it('is the same for every selection', () => {
    const all = show().result
    for (const chosen of [['a'], ['b'], ['a', 'b']]) {
      const { result } = show(...chosen)
      expect(drawn(result)).toEqual(drawn(all))
      expect(beyond(result)).toEqual(beyond(all))
    }
  })

  it('says how many of the remaining items are shown', () => {
    expect(line(show().result)).toBe('6 of 16 shown. Show 6 more')
    expect(line(show('a').result)).toBe('6 of 8 shown. Show 2 more')
  })

  it('shows more of all and of each program on demand, and no line once all are shown', async () => {
    const { result, rerender } = show('a')
    const { container } = render(result.current[1])
    await userEvent.click(screen.getByRole('button', { name: 'Show 2 more' }))
    container.remove()
    expect(drawn(result)).toHaveLength(16)
    expect(line(result)).toBe('')
    rerender({ chosen: [] })
    expect(line(result)).toBe('12 of 16 shown. Show 4 more')
  })
})

describe('an unfiltered list', () => {
  const items = Array.from({ length: 1500 }, (_, index) => index)

  it('that is short is shown in full, without a line', () => {
    const { result } = renderHook(() => usePages(items.slice(0, 6), 6))
    expect(result.current[0]).toHaveLength(6)
    expect(render(result.current[1]).container).toBeEmptyDOMElement()
  })

  it('is shown page by page', () => {
    const { result } = renderHook(() => usePages(items, 1000))
    expect(result.current[0]).toEqual(items.slice(0, 1000))
    render(result.current[1])
    expect(screen.getByText('1,000 of 1,500 shown.')).toBeVisible()
    act(() => screen.getByRole('button', { name: 'Show 500 more' }).click())
    expect(result.current[0]).toEqual(items)
  })
})
