import { afterEach, beforeEach, vi } from 'vitest'

/**
 * Fails any test of the file that logs an error to the console, which is the only place where React reports duplicate
 * keys, invalid nesting and hydration mismatches. Messages that start with `expected` are allowed.
 */
export function failOnComplaints(expected?: string) {
  const complaints = vi.spyOn(console, 'error')
  beforeEach(() => {
    complaints.mockClear()
  })
  afterEach(() => {
    const said = complaints.mock.calls
      .map((words) => words.join(' '))
      .filter((words) => expected === undefined || !words.startsWith(expected))
    if (said.length > 0) throw new Error(`Console errors: ${said.join('\n')}`)
  })
}
