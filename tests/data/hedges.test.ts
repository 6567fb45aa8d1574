// @vitest-environment node
/** Hedges of every kind that a release may print before a number, and what the data must say of them. */
import { describe, expect, it } from 'vitest'
import { boundOf, countingWordsAtEnd, hedgeAtEnd } from '../../src/dataset/hedges.ts'
import type { Dataset, Figure } from '../../src/dataset/schema.ts'
import { parseDataset } from '../../src/dataset/parse.ts'
import { qualified, sentenceOf } from '../../src/model/format.ts'
import { changed, dataset, faultsIn, figure, reworded } from '../support/dataset.ts'

const hedges: [words: string, bound: Figure['bound']][] = [
  ...['over', 'at least', 'well over', 'in excess of', 'no fewer than', 'just over'].map(
    (words): [string, Figure['bound']] => [words, 'at-least'],
  ),
  ...['about', 'approximately', 'nearly', 'almost', 'roughly', 'some', 'an estimated', 'around'].map(
    (words): [string, Figure['bound']] => [words, 'about'],
  ),
  ...['up to', 'fewer than', 'less than', 'as many as', 'no more than', 'just under'].map(
    (words): [string, Figure['bound']] => [words, 'at-most'],
  ),
]

/** The release with these words before 638, and what the data says of them. */
const printing = (words: string, change: Partial<Figure> = {}): Dataset =>
  reworded('more than 638', `${words} 638`, (copy) => Object.assign(figure('predator-arrests', copy), change))

describe('a hedge', () => {
  it.each(hedges)('“%s” is refused until the data carries it as “%s”, and then shown', (words, bound) => {
    const [fault, ...others] = faultsIn(printing(words))
    expect(others).toEqual([])
    expect(fault?.message).toContain(`set qualifier to "${words}" and bound to "${bound}"`)
    const carried = printing(words, { qualifier: words, bound })
    expect(faultsIn(carried)).toEqual([])
    const shown = figure('predator-arrests', parseDataset(carried))
    expect(qualified(shown)).toBe(`${words} 638`)
    expect(sentenceOf(shown).toLowerCase()).toContain(`${words} 638 people arrested`)
  })

  it.each(['Nearly', 'NEARLY', 'neArly'])('is found in any case: %s', (words) => {
    expect(faultsIn(printing(words, { qualifier: null, bound: 'as-printed' }))).toHaveLength(1)
    expect(faultsIn(printing(words, { qualifier: 'nearly', bound: 'about' }))).toEqual([])
  })

  it.each([
    ['well over', 'well over'],
    ['no more than', 'no more than'],
    ['it is over', 'over'],
    ['more\u00A0than', 'more\u00A0than'],
    ['More  than ', 'More  than'],
    ['it is approx.', 'approx.'],
  ])('is read whole at the end of “%s”', (before, words) => {
    expect(hedgeAtEnd(`${before} `)?.words).toBe(words)
  })

  it.each(['moreover', 'the arrest of', 'wholesome', 'more than a', ''])('is not seen in “%s”', (before) => {
    expect(hedgeAtEnd(`${before} `)).toBeNull()
  })

  it.each(['a total of', 'a combined total of', 'a combined', 'a total'])(
    'is not “%s”, which counts',
    (words) => {
      expect(countingWordsAtEnd(`arrests of ${words} `)).toBe(words)
      expect(hedgeAtEnd(`arrests of ${words} `)).toBeNull()
    },
  )

  it('keeps its bound, however its words are spaced', () => {
    expect(boundOf('More  than')).toBe('at-least')
  })

  it('is refused at the qualifier of its figure', () => {
    expect(faultsIn(printing('about'))).toEqual([
      {
        path: 'figures.13.qualifier',
        message:
          'predator-arrests: the release prints "about" before the number: set qualifier to "about" and bound to "about", or say in notHedge why it is none',
      },
    ])
  })

  it('is not overruled where none is printed', () => {
    const notHedge = { words: 'some', reason: 'It means a part of the people, not an estimate.' }
    expect(faultsIn(changed((copy) => Object.assign(figure('best-guns', copy), { notHedge })))).toEqual([
      {
        path: 'figures.10.notHedge',
        message: 'best-guns: "some" is not printed before the number: remove notHedge',
      },
    ])
  })

  it('that is none is overruled with a reason', () => {
    const notHedge = { words: 'some', reason: 'It means a part of the people, not an estimate.' }
    const plain = { qualifier: null, bound: 'as-printed' } as const
    expect(faultsIn(printing('some', plain))).toHaveLength(1)
    expect(faultsIn(printing('some', { ...plain, notHedge }))).toEqual([])
    expect(faultsIn(printing('about', { ...plain, notHedge }))).not.toEqual([])
  })

  it('is seen before “a total of”, whose words belong to the label', () => {
    const total = reworded('arrested a total of 4,468', 'arrested more than a total of 4,468')
    expect(
      faultsIn(total)
        .map(({ message }) => message)
        .join(),
    ).toContain('set qualifier to "more than"')
  })

  it('is in the dataset wherever the release prints one', () => {
    const hedged = dataset.figures.filter(({ bound }) => bound !== 'as-printed').map(({ id }) => id)
    expect(hedged).toEqual(['removed-total', 'g287-removed', 'predator-arrests', 'attendance'])
  })
})
