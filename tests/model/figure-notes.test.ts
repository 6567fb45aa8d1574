// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { figureNotes } from '../../src/model/figure-notes.ts'
import { dataset, figure } from '../support/dataset.ts'

describe('the notes of a figure in a file', () => {
  it.each(dataset.figures)('are, for $id, its cautions in their order', (item) => {
    expect(figureNotes(item, dataset).map(({ id }) => id)).toEqual(item.cautions)
  })

  it('have the words of each caution, with its numbers filled in', () => {
    const [first] = figureNotes({ ...figure('removed-total'), cautions: ['printed-share'] }, dataset)
    expect(first?.kind).toBe('computed')
    expect(first?.text).toContain('195,700 ÷ 343,151 is 57.0%')
  })
})
