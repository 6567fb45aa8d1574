// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { scaleOf } from '../../src/model/scale.ts'

const bars = (...values: number[]) => values.map((value) => ({ value, label: String(value) }))

describe('the scale of the bars', () => {
  it('begins at zero', () => {
    expect(scaleOf(bars(10, 40)).length(0)).toBe(0)
  })

  it('is linear: twice the value is twice the length', () => {
    const { length } = scaleOf(bars(64713, 84969, 17008))
    expect(length(17008) / length(84969)).toBeCloseTo(17008 / 84969, 12)
    expect(length(2 * 17008)).toBeCloseTo(2 * length(17008), 12)
  })

  it('ends where its end says: a value of that size fills the plot', () => {
    const scale = scaleOf(bars(64713, 84969, 17008))
    expect(scale.length(scale.end)).toBeCloseTo(1, 12)
  })

  it.each([
    [bars(952, 4972, 37888)],
    [
      [
        { value: 84969, label: 'more than 84,969' },
        { value: 17008, label: 'more than 17,008' },
      ],
    ],
    [
      [
        { value: 1, label: 'one' },
        { value: 1, label: 'more than one hundred' },
      ],
    ],
  ])('leaves every bar room for its label on the narrowest phone', (items) => {
    const plot = 268
    const { length } = scaleOf(items)
    for (const { value, label } of items) {
      expect(length(value) * plot + label.length * 9.6).toBeLessThanOrEqual(plot)
    }
  })

  it('gives the longest bar no less than a fifth of the plot, however long its label', () => {
    expect(scaleOf([{ value: 5, label: 'x'.repeat(200) }]).length(5)).toBeCloseTo(0.2, 12)
  })

  it('stands without any bar', () => {
    const scale = scaleOf([])
    expect(Number.isFinite(scale.end)).toBe(true)
    expect(scale.length(0)).toBe(0)
  })
})
