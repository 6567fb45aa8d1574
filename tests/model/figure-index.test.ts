// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { figureOf, statedPartOf } from '../../src/model/figure-index.ts'
import { changed, dataset, figure } from '../support/dataset.ts'

describe('a figure', () => {
  it.each(dataset.figures)('is found by its id: $id', ({ id }) => {
    expect(figureOf(dataset, id)).toBe(figure(id))
  })

  it('that is not there is an error with its id', () => {
    expect(() => figureOf(dataset, 'none')).toThrow('There is no figure "none".')
  })

  it('is the first of its id', () => {
    const twice = changed((copy) => copy.figures.push({ ...figure('sc-removed'), value: 1 }))
    expect(figureOf(twice, 'sc-removed').value).toBe(figure('sc-removed').value)
  })

  it('is that of the dataset that is asked', () => {
    const other = changed((copy) => (figure('sc-removed', copy).value = 1))
    expect(figureOf(other, 'sc-removed').value).toBe(1)
    expect(figureOf(dataset, 'sc-removed').value).toBe(figure('sc-removed').value)
  })
})

describe('the part of a figure', () => {
  it('is the one that the release states', () => {
    const parts = dataset.figures.flatMap(({ id }) => {
      const part = statedPartOf(dataset, id)
      return part ? [[id, part.id]] : []
    })
    expect(parts).toEqual([
      ['removed-total', 'removed-convicted'],
      ['sc-removed', 'sc-level1'],
    ])
  })

  it('is the first of several', () => {
    const more = changed((copy) => copy.figures.push({ ...figure('sc-level1'), id: 'another' }))
    expect(statedPartOf(more, 'sc-removed')?.id).toBe('sc-level1')
  })

  it('is none that only the layout shows, even before a stated one', () => {
    const first = changed((copy) => {
      const { words } = figure('sc-level1').partOf!
      copy.figures.unshift({
        ...figure('sc-level1'),
        id: 'by-layout',
        partOf: { figure: 'sc-removed', basis: 'layout', words },
      })
    })
    expect(statedPartOf(first, 'sc-removed')?.id).toBe('sc-level1')
  })
})
