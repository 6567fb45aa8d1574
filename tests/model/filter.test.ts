// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { filterRow, programsOf, ranked, summariesOf, summaryOf, unfiguredOf } from '../../src/model/filter.ts'
import { changed, dataset } from '../support/dataset.ts'
import { choosing, everyChoice } from '../support/views.ts'

const filter = (...programs: string[]) => filterRow(dataset, choosing(...programs))
const ids = dataset.programs.map(({ id }) => id)

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
    expect(summaryOf(dataset, programs)).toBe(summary)
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

/** The dataset with programs added until there are so many. */
const withPrograms = (count: number) =>
  changed((copy) => {
    while (copy.programs.length < count)
      copy.programs.push({ ...copy.programs[0]!, id: `more-${copy.programs.length}` })
  })

describe('the texts that line can have', () => {
  const summaries = summariesOf(dataset)

  it('are each there once, and each is true for its choices', () => {
    const texts = summaries.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    for (const { text, choices } of summaries) {
      for (const choice of choices) expect(summaryOf(dataset, choice)).toBe(text)
    }
  })

  it('cover every choice but none and all, each once, in the order of the filter', () => {
    const choices = summaries.flatMap((summary) => summary.choices)
    expect(choices).toHaveLength(2 ** ids.length - 2)
    expect(new Set(choices.map((choice) => choice.join())).size).toBe(choices.length)
    for (const choice of choices) {
      expect(choice).toEqual(ids.filter((id) => choice.includes(id)))
      expect(choice.length).toBeGreaterThan(0)
      expect(choice.length).toBeLessThan(ids.length)
    }
  })

  it('are left out where there are more programs than would bear a rule for each choice', () => {
    expect(summariesOf(withPrograms(7))).toEqual(summaries)
    expect(summariesOf(withPrograms(8))).toEqual([])
  })
})

describe('the choices', () => {
  it('are the seven programs by their short and full names', () => {
    expect(filter().options).toMatchObject(
      dataset.programs.map(({ id, name, fullName }) => ({ id, name, fullName })),
    )
  })

  it('have a class each for their boxes, by which the style rules find them', () => {
    expect(new Set(filter().options.map((option) => option.boxClass)).size).toBe(ids.length)
  })

  it('are the same whatever is chosen', () => {
    for (const view of everyChoice) expect(filterRow(dataset, view).options).toEqual(filter().options)
  })

  it('that are made come along as they are', () => {
    expect(filter('cap', 'community-shield').chosen).toEqual(['cap', 'community-shield'])
    expect(filter().chosen).toEqual([])
  })
})

describe('the programs of some figures', () => {
  it('are listed each once, in the order of the figures', () => {
    expect(programsOf(dataset, ['g287-removed', 'sc-removed', 'sc-level1', 'cap-removed-convicted'])).toBe(
      '287g secure-communities cap',
    )
  })

  it('are none where the figures are of all ICE', () => {
    expect(programsOf(dataset, ['removed-total', 'convicted-homicide'])).toBe('')
    expect(programsOf(dataset, ['removed-total', 'sc-removed'])).toBe('secure-communities')
  })
})

const ranks = (...programs: string[]) =>
  ranked(programs.map((list) => ({ programs: list }))).map(({ rank }) => rank)

describe('where an item stands in a long list', () => {
  it('is counted among all, and among those of its own program', () => {
    expect(ranks('a', 'b', 'a', 'a', 'b')).toEqual([
      { overall: 0, own: 0 },
      { overall: 1, own: 0 },
      { overall: 2, own: 1 },
      { overall: 3, own: 2 },
      { overall: 4, own: 1 },
    ])
  })

  it('is, for an item of several programs, the best of its places, and it takes one of each', () => {
    expect(ranks('a', 'a', 'a b', 'b', 'a')).toEqual([
      { overall: 0, own: 0 },
      { overall: 1, own: 1 },
      { overall: 2, own: 0 },
      { overall: 3, own: 1 },
      { overall: 4, own: 3 },
    ])
  })

  it('is counted by whole programs, not by their letters', () => {
    expect(ranks('best', 'test', 'cap test').map(({ own }) => own)).toEqual([0, 0, 0])
  })

  it('is, for an item of no program, its place among all: it is shown only while all are', () => {
    expect(ranks('a', '', '')).toEqual([
      { overall: 0, own: 0 },
      { overall: 1, own: 1 },
      { overall: 2, own: 2 },
    ])
  })
})

describe('a program without a figure', () => {
  it('is named in full, and leads to the paragraph that names it', () => {
    expect(unfiguredOf(dataset)).toEqual([
      {
        id: 'human-smuggling',
        name: 'Human smuggling and trafficking task forces',
        mark: '¶5',
        part: '#p5',
      },
    ])
  })

  it('is one that no figure is of', () => {
    const figured = new Set(dataset.figures.map(({ program }) => program))
    expect(unfiguredOf(dataset).map(({ id }) => id)).toEqual(ids.filter((id) => !figured.has(id)))
  })
})
