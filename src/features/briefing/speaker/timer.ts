/** The speaker's timer: pure functions over a state that can be stored and read back after a reload. */

export type Timer = {
  /** When it was last started, in ms since 1970; null while it is paused. */
  since: number | null
  /** Time on the timer before that, in ms. */
  before: number
  /** Target length of the talk, in minutes. */
  target: number
}

export const freshTimer: Timer = { since: null, before: 0, target: 10 }

/** Whether a stored value is a timer. */
export function isTimer(value: unknown): value is Timer {
  if (typeof value !== 'object' || value === null) return false
  const { since, before, target } = value as Record<string, unknown>
  return (since === null || isFine(since)) && isFine(before) && isFine(target)
}

const isFine = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0

/** Elapsed time in ms. Where the system clock was set back, the time since the start counts as 0. */
export const passed = ({ since, before }: Timer, now: number): number =>
  before + (since === null ? 0 : Math.max(0, now - since))

export const started = (timer: Timer, now: number): Timer =>
  timer.since === null ? { ...timer, since: now } : timer

export const paused = (timer: Timer, now: number): Timer => ({
  ...timer,
  since: null,
  before: passed(timer, now),
})

/** Resets to zero; keeps running if it was running. */
export const reset = (timer: Timer, now: number): Timer => ({
  ...timer,
  since: timer.since === null ? null : now,
  before: 0,
})

const two = (value: number) => String(value).padStart(2, '0')

/** Formats a time as "12:05", with hours where there are any. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** The time left or over: "2:10 left", "0:40 over"; "" without a target. */
export function standing(timer: Timer, now: number): string {
  if (timer.target === 0) return ''
  const left = timer.target * 60_000 - passed(timer, now)
  return left >= 0 ? `${clockText(Math.ceil(left / 1000) * 1000)} left` : `${clockText(-left)} over`
}
