import { afterEach, beforeEach, vi } from 'vitest'

/**
 * Fails each test of a file during which an error is written to the console: React tells of doubled keys, wrong nesting, and
 * HTML that is not as it would have drawn it there only. What starts with `expected` may be said.
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
    if (said.length > 0) throw new Error(`The console says: ${said.join('\n')}`)
  })
}
