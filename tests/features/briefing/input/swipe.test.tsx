import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useSwipe } from '../../../../src/features/briefing/input/useSwipe.ts'

function Slide({ onSwipe }: { onSwipe: (towards: 'left' | 'right') => void }) {
  return (
    <section aria-label="Slide" {...useSwipe(onSwipe)}>
      A slide
    </section>
  )
}

type Press = { pointerId?: number; pointerType?: string; isPrimary?: boolean }

const finger = { pointerId: 1, pointerType: 'touch', isPrimary: true }

/** A slide to press on, and the ways in which it has been swiped. */
function slide() {
  const swipes: string[] = []
  render(<Slide onSwipe={(towards) => swipes.push(towards)} />)
  const on = screen.getByRole('region', { name: 'Slide' })
  const press = (type: 'pointerdown' | 'pointerup' | 'pointercancel', x: number, y: number, by: Press) =>
    // jsdom has no constructor that would give a pointer event its kind of pointer.
    fireEvent(
      on,
      Object.assign(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }), { ...finger, ...by }),
    )
  return {
    swipes,
    down: (x: number, y: number, by: Press = {}) => press('pointerdown', x, y, by),
    up: (x: number, y: number, by: Press = {}) => press('pointerup', x, y, by),
    cancel: () => press('pointercancel', 0, 0, {}),
  }
}

/** What comes of a way across and down from one place. */
function swipesOf(across: number, down: number, by: Press = {}) {
  const on = slide()
  on.down(200, 300, by)
  on.up(200 + across, 300 + down, by)
  return on.swipes
}

describe('a swipe', () => {
  it('goes to the side to which the finger moves', () => {
    expect(swipesOf(-100, 0)).toEqual(['left'])
  })

  it('to the right goes to the right', () => {
    expect(swipesOf(100, 0)).toEqual(['right'])
  })

  it.each([
    [47, []],
    [48, ['right']],
    [-47, []],
    [-48, ['left']],
  ])('is 48 px long or more: %i px are %j', (across, expected) => {
    expect(swipesOf(across, 0)).toEqual(expected)
  })

  it.each([
    [40, ['right']],
    [41, []],
    [-40, ['right']],
    [-41, []],
  ])('of 60 px goes no more than 40 px up or down: %i px are %j', (down, expected) => {
    expect(swipesOf(60, down)).toEqual(expected)
  })

  it('is none of a mouse, whose drag selects text', () => {
    expect(swipesOf(-100, 0, { pointerType: 'mouse' })).toEqual([])
  })

  it('is none of a second finger', () => {
    expect(swipesOf(-100, 0, { isPrimary: false })).toEqual([])
  })

  it('ends once a second finger comes down', () => {
    const on = slide()
    on.down(200, 300)
    on.down(100, 300, { pointerId: 2, isPrimary: false })
    on.up(100, 300)
    expect(on.swipes).toEqual([])
  })

  it('ends with the finger that began it', () => {
    const on = slide()
    on.down(200, 300)
    on.up(100, 300, { pointerId: 2 })
    on.up(100, 300)
    expect(on.swipes).toEqual([])
  })

  it('ends where the browser takes the movement for its own', () => {
    const on = slide()
    on.down(200, 300)
    on.cancel()
    on.up(100, 300)
    expect(on.swipes).toEqual([])
  })

  it('is counted once', () => {
    const on = slide()
    on.down(200, 300)
    on.up(100, 300)
    on.up(0, 300)
    expect(on.swipes).toEqual(['left'])
  })

  describe('on a page that may be zoomed in', () => {
    afterEach(() => {
      vi.unstubAllGlobals()
    })

    it.each([
      [1, ['left']],
      [1.04, ['left']],
      [1.05, []],
      [2, []],
    ])('at %d times is %j', (scale, expected) => {
      vi.stubGlobal('visualViewport', { scale })
      expect(swipesOf(-100, 0)).toEqual(expected)
    })
  })
})
