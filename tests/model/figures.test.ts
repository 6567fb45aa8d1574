// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { figureRow } from '../../src/model/figures.ts'
import { plainView } from '../../src/model/view.ts'
import { figure } from '../support/dataset.ts'

describe('the bar of a figure', () => {
  it.each([
    ['as-printed', 'closed'],
    ['at-least', 'beyond'],
    ['at-most', 'within'],
    ['about', 'around'],
  ] as const)('of a number that is %s ends in a way of its own: %s', (bound, end) => {
    expect(figureRow({ ...figure('sc-removed'), bound }, plainView).end).toBe(end)
  })
})
