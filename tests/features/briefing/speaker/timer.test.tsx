import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  clockText,
  freshTimer,
  isTimer,
  passed,
  paused,
  reset,
  standing,
  started,
} from '../../../../src/features/briefing/speaker/timer.ts'
import { TimerPanel } from '../../../../src/features/briefing/speaker/TimerPanel.tsx'

const minute = 60_000

describe('a timer', () => {
  it('counts while it runs, and keeps its time while paused', () => {
    const running = started(freshTimer, 0)
    expect(passed(running, 5 * minute)).toBe(5 * minute)
    const standingStill = paused(running, 5 * minute)
    expect(passed(standingStill, 9 * minute)).toBe(5 * minute)
    expect(passed(started(standingStill, 9 * minute), 10 * minute)).toBe(6 * minute)
  })

  it('resets to zero, and keeps running if it ran', () => {
    expect(passed(reset(started(freshTimer, 0), minute), 2 * minute)).toBe(minute)
    expect(passed(reset(paused(started(freshTimer, 0), minute), minute), 5 * minute)).toBe(0)
  })

  it('ignores a second start, and does not run backwards if the clock is set back', () => {
    const running = started(freshTimer, minute)
    expect(started(running, 3 * minute)).toBe(running)
    expect(passed(running, 0)).toBe(0)
  })

  it('says how much of its target is left, or by how much it is over', () => {
    const running = started(freshTimer, 0)
    expect(standing(running, 0)).toBe('10:00 left')
    expect(standing(running, 7 * minute + 50_000)).toBe('2:10 left')
    expect(standing(running, 10 * minute + 40_000)).toBe('0:40 over')
    expect(standing({ ...running, target: 0 }, minute)).toBe('')
  })

  it('says a second is left until it has wholly passed, and over only once one has', () => {
    const running = started(freshTimer, 0)
    expect(standing(running, 1)).toBe('10:00 left')
    expect(standing(running, 1001)).toBe('9:59 left')
    expect(standing(running, 10 * minute)).toBe('0:00 left')
    expect(standing(running, 10 * minute + 999)).toBe('0:00 over')
    expect(standing(running, 10 * minute + 1000)).toBe('0:01 over')
  })

  it('is formatted in minutes and seconds', () => {
    expect(
      [0, 59_999, minute, 12 * minute + 5000, 60 * minute - 1, 61 * minute + 9000, 620 * minute].map(
        clockText,
      ),
    ).toEqual(['0:00', '0:59', '1:00', '12:05', '59:59', '1:01:09', '10:20:00'])
  })

  it('is validated when read from storage', () => {
    expect(isTimer(freshTimer)).toBe(true)
    expect(isTimer({ since: 5, before: 0, target: 10 })).toBe(true)
    expect(isTimer({ since: 0, before: 0, target: 0 })).toBe(true)
    for (const other of [null, undefined, 5, 'timer', {}]) expect(isTimer(other)).toBe(false)
  })

  it.each(['since', 'before', 'target'])('is none where its %s is no time', (field) => {
    for (const value of ['now', undefined, NaN, Infinity, -1, true]) {
      expect(isTimer({ since: 5, before: 0, target: 10, [field]: value })).toBe(false)
    }
  })

  it.each(['before', 'target'])('is none where its %s is missing', (field) => {
    expect(isTimer({ since: null, before: 0, target: 10, [field]: null })).toBe(false)
  })

  it('that is held a second time keeps what it counted, and its target', () => {
    const held = paused(started({ ...freshTimer, target: 15 }, 0), 5 * minute)
    expect(paused(held, 9 * minute)).toEqual({ since: null, before: 5 * minute, target: 15 })
    expect(reset(held, 9 * minute)).toEqual({ since: null, before: 0, target: 15 })
  })
})

const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })
const talk = () => screen.getByRole('timer')
const press = (name: string) =>
  act(() => {
    screen.getByRole('button', { name }).click()
  })
const refuse = () => {
  throw new DOMException('refused')
}

describe('the talk’s timer', () => {
  beforeEach(() => {
    sessionStorage.clear()
    vi.useFakeTimers({ now: new Date(2026, 10, 24, 14, 5) })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('runs from the first render, next to the time of day', () => {
    render(<TimerPanel />)
    expect(screen.getByText('14:05')).toBeVisible()
    wait(65_000)
    expect(talk()).toHaveTextContent('1:05')
    expect(screen.getByText('8:55 left')).toBeVisible()
  })

  it('can be paused, resumed and reset', () => {
    render(<TimerPanel />)
    wait(30_000)
    press('Pause')
    wait(30_000)
    expect(talk()).toHaveTextContent('0:30')
    press('Start')
    wait(10_000)
    expect(talk()).toHaveTextContent('0:40')
    press('Reset')
    wait(0)
    expect(talk()).toHaveTextContent('0:00')
  })

  it('continues across a reload', () => {
    const { unmount } = render(<TimerPanel />)
    wait(60_000)
    unmount()
    wait(60_000)
    render(<TimerPanel />)
    expect(talk()).toHaveTextContent('2:00')
  })

  it('that was held is still held after a reload', () => {
    const { unmount } = render(<TimerPanel />)
    wait(60_000)
    press('Pause')
    unmount()
    wait(60_000)
    render(<TimerPanel />)
    wait(5000)
    expect(talk()).toHaveTextContent('1:00')
    expect(screen.getByRole('button', { name: 'Start' })).toBeVisible()
  })

  it('is held against the target that is chosen, and runs on', () => {
    render(<TimerPanel />)
    wait(30_000)
    const target = screen.getByRole('spinbutton')
    act(() => {
      fireEvent.change(target, { target: { value: '5' } })
    })
    expect(screen.getByText('4:30 left')).toBeVisible()
    wait(10_000)
    expect(screen.getByText('4:20 left')).toBeVisible()
  })

  it('works without storage access', () => {
    const refused = [
      vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse),
      vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse),
    ]
    render(<TimerPanel />)
    wait(5000)
    expect(talk()).toHaveTextContent('0:05')
    for (const spy of refused) spy.mockRestore()
  })
})
