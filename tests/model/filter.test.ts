// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { filterRow, unfiguredOf } from '../../src/model/filter.ts'
import { plainView, viewFromUrl } from '../../src/model/view.ts'
import { dataset } from '../support/dataset.ts'
import { choosing, everyChoice } from '../support/views.ts'

const filter = (...programs: string[]) => filterRow(dataset, choosing(...programs))
const hrefOf = (id: string, ...programs: string[]) =>
  filter(...programs).options.find((option) => option.id === id)?.href

describe('the line that says what is shown', () => {
  it.each([
    [[], '7 programs · 16 figures'],
    [['cap'], '1 of 7 programs · 1 figure'],
    [['cap', '287g'], '2 of 7 programs · 2 figures'],
    [['secure-communities', 'cap', '287g'], '3 of 7 programs · 4 figures'],
    [['secure-communities', 'best'], '2 of 7 programs · 5 figures'],
    [['human-smuggling'], '1 of 7 programs · no figures'],
    [['best', 'human-smuggling'], '2 of 7 programs · 3 figures'],
  ])('for %j reads “%s”', (programs, summary) => {
    expect(filter(...programs).summary).toBe(summary)
  })

  it('counts what the programs add up to', () => {
    for (const { programs } of everyChoice) {
      const count = dataset.figures.filter(
        ({ program }) => program !== null && programs.includes(program),
      ).length
      expect(filter(...programs).summary).toContain(count === 0 ? 'no figures' : `${count} figure`)
    }
  })
})

describe('the choices', () => {
  it('are the seven programs by their short names', () => {
    expect(filter().options.map(({ name }) => name)).toEqual(dataset.programs.map(({ name }) => name))
  })

  it('are all open at first, and none is ticked', () => {
    expect(filter().isAll).toBe(true)
    expect(filter().options.some(({ chosen }) => chosen)).toBe(false)
  })

  it('are added and taken away one by one, in the order of the filter', () => {
    expect(hrefOf('cap')).toBe('?program=cap')
    expect(hrefOf('cap', '287g')).toBe('?program=cap,287g')
    expect(hrefOf('287g', 'cap', '287g')).toBe('?program=cap')
    expect(hrefOf('cap', 'cap')).toBe('?')
  })

  it('come to the plain page when the last of the seven is added', () => {
    const ids = dataset.programs.map(({ id }) => id)
    expect(hrefOf('best', ...ids.filter((id) => id !== 'best'))).toBe('?')
  })

  it('lead to the view that they promise', () => {
    for (const view of everyChoice) {
      for (const option of filterRow(dataset, view).options) {
        const next = viewFromUrl(option.href, dataset).view.programs
        expect(next.includes(option.id)).toBe(!option.chosen)
      }
    }
  })

  it('keep what else is in the address', () => {
    const view = { ...plainView, programs: ['cap'], tables: ['removals'], place: 'mesa-az' }
    const { options, hrefAll } = filterRow(dataset, view)
    expect(options.find(({ id }) => id === 'best')?.href).toBe(
      '?program=cap,best&table=removals&place=mesa-az',
    )
    expect(hrefAll).toBe('?table=removals&place=mesa-az')
  })
})

describe('the headline of a choice', () => {
  it('gives the full names', () => {
    expect(filter('cap', 'community-shield').chosen).toEqual([
      'Criminal Alien Program (CAP)',
      'Operation Community Shield',
    ])
    expect(filter().chosen).toEqual([])
  })
})

const names = (...programs: string[]) => unfiguredOf(dataset, choosing(...programs)).map(({ name }) => name)

describe('a program without a figure', () => {
  it('is named where it is chosen, or where all are', () => {
    expect(names('cap', 'human-smuggling')).toEqual(['Human smuggling and trafficking task forces'])
    expect(names()).toEqual(['Human smuggling and trafficking task forces'])
    expect(names('cap', 'best')).toEqual([])
  })

  it('leads to the paragraph that names it', () => {
    expect(unfiguredOf(dataset, plainView)).toMatchObject([
      { id: 'human-smuggling', mark: '¶5', part: '#p5' },
    ])
  })
})
