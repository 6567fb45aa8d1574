// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { scaleOf } from '../../src/model/scale.ts'

const bars = (...values: number[]) => values.map((value) => ({ value, label: String(value) }))

/** What a label of so many pixels and its gap leave of the narrowest plot. */
const left = (width: number) => 1 - (width + 14) / 268

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

  it('gives the longest bar 86 % of the plot where the labels are short', () => {
    expect(scaleOf(bars(10, 40)).length(40)).toBeCloseTo(0.86, 12)
  })

  it('shortens the longest bar by as much as its label takes', () => {
    expect(scaleOf([{ value: 5, label: 'x'.repeat(10) }]).length(5)).toBeCloseTo(left(96), 12)
  })

  it('shortens it by the label of its part where that is the longer one', () => {
    const part = { value: 5, label: 'x'.repeat(5), part: 'x'.repeat(12) }
    expect(scaleOf([part]).length(5)).toBeCloseTo(left(12 * 8.4), 12)
    expect(scaleOf([{ ...part, part: 'x' }]).length(5)).toBeCloseTo(
      scaleOf([{ ...part, part: '' }]).length(5),
      12,
    )
  })

  it('leaves a shorter bar its own label and no more', () => {
    const scale = scaleOf([
      { value: 10, label: '' },
      { value: 8, label: 'x'.repeat(14) },
    ])
    expect(scale.length(8)).toBeCloseTo(left(14 * 9.6), 12)
    expect(scale.length(10)).toBeCloseTo(left(14 * 9.6) / 0.8, 12)
  })

  it('asks no room for the label of a bar without a length', () => {
    expect(
      scaleOf([
        { value: 10, label: '' },
        { value: 0, label: 'x'.repeat(100) },
      ]).length(10),
    ).toBeCloseTo(0.86, 12)
  })

  it('stands without any bar', () => {
    const scale = scaleOf([])
    expect(Number.isFinite(scale.end)).toBe(true)
    expect(scale.length(0)).toBe(0)
  })
})
