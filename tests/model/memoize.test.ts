import { describe, expect, test } from 'vitest'
import { memoizeByObject } from '../../src/model/memoize.ts'

describe('what is made once for a part of the dataset', () => {
  test('is made when first asked for, and the same each time after', () => {
    let made = 0
    const boxOf = memoizeByObject((part: { name: string }) => {
      made += 1
      return { name: part.name }
    })
    const [first, second] = [{ name: 'a' }, { name: 'a' }]
    expect(made).toBe(0)
    expect(boxOf(first)).toBe(boxOf(first))
    expect(made).toBe(1)
    // An equal part of another dataset has its own.
    expect(boxOf(second)).not.toBe(boxOf(first))
    expect(made).toBe(2)
  })
})
