// @vitest-environment node
/** Every fault that these tests make is held to the form, by `faultsIn`; here it is shown that a message can miss it. */
import { describe, expect, it } from 'vitest'
import { hasRemedy, remedied } from '../support/remedy.ts'

describe('a remedy', () => {
  it.each([
    '"cap" is used twice: give one of the two another id',
    'removed-total: the quote stands in paragraph 7, not 8: correct it or leave it out',
    'release/release.txt:1: cannot be read: add the file',
  ])('is seen in “%s”', (message) => {
    expect(hasRemedy(message)).toBe(true)
  })

  it.each([
    '"cap" is used twice',
    'removed-total: lies outside FY 2011',
    'Invalid type: Expected string but received undefined',
    '"a title: remove it" is not an id',
    'is missing: the period',
    'is missing: add it: now',
    'is missing: add it\nor not',
    ': add it',
  ])('is missed in “%s”', (message) => {
    expect(hasRemedy(message)).toBe(false)
  })
  it('is asked of every fault', () => {
    const said = { path: 'programs.1.id', message: '"cap" is used twice: give one of the two another id' }
    expect(remedied([said, said])).toEqual([said, said])
    expect(() => remedied([said, { path: 'version', message: 'is old' }])).toThrow(
      'A fault without a remedy: version: is old',
    )
  })
})
