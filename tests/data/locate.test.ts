// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { located } from '../../src/dataset/locate.ts'
import { parseDataset } from '../../src/dataset/parse.ts'
import type { Dataset } from '../../src/dataset/schema.ts'
import { changed, dataset, faultsIn, figure, reworded } from '../support/dataset.ts'

/** The first program, listed under words that stand several times. */
const twice = (after?: string) =>
  changed((copy) => Object.assign(copy.programs[0]!, { listedAs: { text: 'Secure Communities', after } }))

describe('the place of a quote', () => {
  it('is found where it is not typed, with its paragraph and its number', () => {
    expect(parseDataset(reworded('no such words', 'none'))).toEqual(dataset)
  })

  it('is refused once, where the words do not stand in the release', () => {
    const lost = reworded(
      'no such words',
      'none',
      (copy) => (figure('best-guns', copy).quote.text = 'no guns'),
    )
    expect(faultsIn(lost)).toEqual([
      {
        path: 'figures.10.quote',
        message: '"no guns" does not stand in the release: correct it, letter for letter',
      },
    ])
  })

  it('is refused with the words that the release has instead, where it begins alike', () => {
    const quoted = figure('predator-arrests').quote.text
    const changedIn = (words: string) => quoted.replace('more than 638', words)
    const lost = reworded(
      'no such words',
      'none',
      (copy) => (figure('predator-arrests', copy).quote.text = changedIn('well over 638')),
    )
    expect(faultsIn(lost)).toEqual([
      {
        path: 'figures.13.quote',
        message: expect.stringContaining(
          'does not stand in the release, which after "the arrest of" has "more than 638 child": correct it',
        ),
      },
    ])
    const early = reworded(
      'no such words',
      'none',
      (copy) => (figure('predator-arrests', copy).quote.text = 'Operation Predator nets 638'),
    )
    expect(faultsIn(early)[0]?.message).not.toContain('which after')
  })

  it.each<[string, (copy: Dataset) => unknown, string, string]>([
    [
      'a quote is missing',
      (d) => Reflect.deleteProperty(figure('best-guns', d), 'quote'),
      'quote',
      'is missing: add it',
    ],
    [
      'a quote is missing, and so is the place of its number',
      (d) => {
        Reflect.deleteProperty(figure('best-guns', d), 'quote')
        Reflect.deleteProperty(figure('best-guns', d), 'valueSpan')
      },
      'quote',
      'is missing: add it',
    ],
    [
      'its words are missing',
      (d) => Reflect.deleteProperty(figure('best-guns', d).quote, 'text'),
      'quote.text',
      'is missing: add it',
    ],
    [
      'its words are none',
      (d) => (figure('best-guns', d).quote.text = ''),
      'quote.text',
      'is empty: write the words',
    ],
    [
      'its words are a number',
      (d) => Object.assign(figure('best-guns', d).quote, { text: 638, start: 2948 }),
      'quote.text',
      '638 is not text: write text in quotation marks',
    ],
    [
      'the number is missing',
      (d) => Reflect.deleteProperty(figure('best-guns', d), 'valueText'),
      'valueText',
      'is missing: add it',
    ],
    [
      'the number is empty',
      (d) => (figure('best-guns', d).valueText = ''),
      'valueText',
      'is empty: write the words',
    ],
    [
      'the number does not stand in its quote',
      (d) => (figure('best-guns', d).valueText = '1,512'),
      'valueSpan',
      '"1,512" does not stand in its quote: correct it, letter for letter',
    ],
    [
      'the place of the number is text',
      (d) => Object.assign(figure('best-guns', d), { valueSpan: 'here' }),
      'valueSpan',
      '"here" is not a record: write its fields in braces',
    ],
    [
      'the words before it are a list',
      (d) => Object.assign(figure('best-guns', d).quote, { after: ['• '] }),
      'quote.after',
      'is not text: write the words before it, in quotation marks',
    ],
  ])('is not asked for where another thing is wrong: %s', (_, edit, field, message) => {
    expect(faultsIn(reworded('no such words', 'none', edit))).toEqual([
      { path: `figures.10.${field}`, message },
    ])
  })

  it('is found where half of it is typed', () => {
    const half = changed((copy) => {
      Reflect.deleteProperty(figure('best-guns', copy).quote, 'end')
      Reflect.deleteProperty(figure('best-guns', copy).valueSpan, 'start')
    })
    expect(parseDataset(half)).toEqual(dataset)
  })

  it('needs the words before it, where the words stand twice', () => {
    expect(faultsIn(twice())).toEqual([
      {
        path: 'programs.0.listedAs',
        message:
          '"Secure Communities" stands more than once in the release: give the words before it in "after"',
      },
    ])
    expect(parseDataset(twice('• ')).programs[0]?.listedAs).toEqual(dataset.programs[0]?.listedAs)
  })

  it.each([
    ['638', 'Of 6,638 and 638,000 and 638.5 and 6380: 638, they said', 41],
    ['638', 'It was 638.', 7],
    ['638 guns', 'It was 638 guns,7 cars', 7],
    ['No 638', 'Or so:1,No 638 guns', 8],
  ])('of “%s” in “%s” is at %i', (words, text, start) => {
    const { value, faults } = located({ release: { text }, places: [{ listedAs: { text: words } }] })
    expect(faults).toEqual([])
    expect(value).toHaveProperty('places.0.listedAs', { text: words, start, end: start + words.length })
  })

  it('is not looked for where there is no release', () => {
    const input = { release: { text: 5 }, places: [{ listedAs: { text: 'Dallas' } }] }
    expect(located(input)).toEqual({ value: input, faults: [] })
  })

  it('is never inside a longer number', () => {
    const longer = reworded('more than 638', 'more than 1,638 and 638', (copy) =>
      Object.assign(figure('predator-arrests', copy), { qualifier: null, bound: 'as-printed' }),
    )
    const { valueSpan, quote } = figure('predator-arrests', parseDataset(longer))
    expect(longer.release.text.slice(0, valueSpan.start)).toMatch(/1,638 and $/)
    expect(valueSpan.end).toBeLessThan(quote.end)
  })
})

describe('a name or label', () => {
  it.each(['name', 'label'] as const)(
    'is refused with a quotation that is not in the release: %s',
    (field) => {
      const bad = changed((copy) => (figure('shield-arrests', copy)[field] += ' (“a total of 4,469”)'))
      expect(faultsIn(bad)).toEqual([
        {
          path: `figures.14.${field}`,
          message:
            'shield-arrests: “a total of 4,469” does not stand in the release: quote it letter for letter',
        },
      ])
    },
  )
})
