// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { counts, daysCovered, shareOf } from '../../src/model/derived.ts'
import { percent } from '../../src/model/format.ts'
import { dataset, figure } from '../support/dataset.ts'

describe('a share', () => {
  it('of people with convictions among all removed is 57.0%, whatever the release prints', () => {
    const share = shareOf(figure('removed-convicted'), figure('removed-total'))
    expect(percent(share.value)).toBe('57.0%')
    expect(share.formula).toBe('195,700 ÷ 343,151')
    expect(figure('removed-convicted-pct').valueText).toBe('50%')
  })

  it('of Level 1 among those of Secure Communities is 25.0%', () => {
    const share = shareOf(figure('sc-level1'), figure('sc-removed'))
    expect(percent(share.value)).toBe('25.0%')
    expect(share.formula).toBe('16,187 ÷ 64,713')
  })

  it('is between 0 and 1 and not rounded', () => {
    const { value } = shareOf(figure('removed-convicted'), figure('removed-total'))
    expect(value).toBe(195700 / 343151)
  })

  it('names the two figures that it rests on', () => {
    const share = shareOf(figure('sc-level1'), figure('sc-removed'))
    expect(share.figures.map(({ id }) => id)).toEqual(['sc-level1', 'sc-removed'])
  })
})

describe('the days that a figure covers', () => {
  it.each([
    ['removed-total', 323],
    ['convicted-homicide', 323],
    ['g287-removed', 326],
    ['cap-removed-convicted', 333],
    ['shield-arrests', 335],
  ])('are, for %s, %i', (id, days) => {
    expect(daysCovered(figure(id))).toBe(days)
  })

  it('are none for the attendance, which is not 0', () => {
    expect(daysCovered(figure('attendance'))).toBeNull()
  })
})

describe('the counts of the dataset', () => {
  it.each([
    ['figures', 16],
    ['programs', 7],
    ['programs-with-figures', 6],
    ['places', 15],
    ['states', 12],
    ['end-dates', 4],
    ['lower-bounds', 3],
    ['convictions', 3],
    ['agencies-not-looked-up', 8],
  ] as const)('hold %s: %i', (name, expected) => {
    expect(counts[name](dataset)).toBe(expected)
  })
})
