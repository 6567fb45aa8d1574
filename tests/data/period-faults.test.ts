// @vitest-environment node
/** For each rule of days and periods, a dataset that breaks that rule and no other. */
import { describe, expect, it } from 'vitest'
import type { Dataset, Period } from '../../src/dataset/schema.ts'
import { changed, faultsIn, figure, reworded } from '../support/dataset.ts'

type Broken = [what: string, edit: (copy: Dataset) => unknown, path: string, message: string]

const period = (id: string, from: Dataset) => {
  const found = figure(id, from).period
  if (!found) throw new Error(`"${id}" covers no period.`)
  return found
}
const days: Broken[] = [
  [
    'the day of the last check',
    (d) => (d.checkedOn = '2026-02-31'),
    'checkedOn',
    '"2026-02-31" is not a day of the calendar: correct the month or the day',
  ],
  [
    'the day of the release',
    (d) => (d.release.published = '2011-09-31'),
    'release.published',
    '"2011-09-31" is not a day of the calendar: correct the month or the day',
  ],
  [
    'a day named in a text',
    (d) => (d.places[0]!.point = '2011-13-01'),
    'places.0.point',
    '"2011-13-01" is not a day of the calendar: correct the month or the day',
  ],
]

const periods: Broken[] = [
  [
    'that is missing',
    (d) => (figure('removed-convicted-pct', d).period = null),
    'figures.2.period',
    'removed-convicted-pct: is missing: add it, since a count needs its last day',
  ],
  [
    'that ends before it starts',
    (d) => {
      Object.assign(period('cap-removed-convicted', d), { start: '2011-08-30', startBasis: 'inherited' })
    },
    'figures.8.period',
    'cap-removed-convicted: ends on 2011-08-29, before it starts on 2011-08-30: correct one of the two',
  ],
  [
    'without the words that state it',
    (d) => (period('cap-removed-convicted', d).words = null),
    'figures.8.period',
    'cap-removed-convicted: has no words: quote those that state it, or set endBasis to "inherited"',
  ],
  [
    'with words, though it is inherited',
    (d) => (period('convicted-homicide', d).words = '952'),
    'figures.3.period',
    'convicted-homicide: has words, though it is inherited: set words to null, or endBasis to "stated"',
  ],
  [
    'in words that the release does not have',
    (d) => (period('cap-removed-convicted', d).words = 'up to Aug. 29'),
    'figures.8.period',
    'cap-removed-convicted: "up to Aug. 29" does not stand in the release: quote it letter for letter',
  ],
  [
    'that ends on another day than its words',
    (d) => (period('cap-removed-convicted', d).end = '2011-08-28'),
    'figures.8.period',
    'cap-removed-convicted: 2011-08-28 is not the last day of "through Aug. 29": set end to 2011-08-29',
  ],
  [
    'that ends in another month than its words',
    (d) => (period('cap-removed-convicted', d).end = '2011-07-29'),
    'figures.8.period',
    'cap-removed-convicted: 2011-07-29 is not the last day of "through Aug. 29": set end to 2011-08-29',
  ],
  [
    'in words that name no day',
    (d) => (period('cap-removed-convicted', d).words = 'with criminal convictions'),
    'figures.8.period',
    'cap-removed-convicted: "with criminal convictions" names no day: quote the words that do',
  ],
  [
    'in words of another paragraph',
    (d) => Object.assign(period('cap-removed-convicted', d), { words: 'through Aug. 22', end: '2011-08-22' }),
    'figures.8.period',
    'cap-removed-convicted: "through Aug. 22" stands neither in the quote nor beside it: take the words of its own line',
  ],
  [
    'that starts on another day than its words',
    (d) => (period('removed-convicted-pct', d).start = '2010-10-02'),
    'figures.2.period',
    'removed-convicted-pct: 2010-10-02 is not the first day of "Oct. 1, 2010 through Aug. 19, 2011": set start to 2010-10-01, or startBasis to "inferred"',
  ],
  [
    'whose year is called stated, and is not',
    (d) => (period('cap-removed-convicted', d).yearBasis = 'stated'),
    'figures.8.period',
    'cap-removed-convicted: "through Aug. 29" does not state the year: set yearBasis to "inferred"',
  ],
  [
    'that starts on another day than the line it is inherited from',
    (d) => (period('convicted-homicide', d).start = '2010-10-02'),
    'figures.3.period',
    'convicted-homicide: is not that of the line above, from which it is inherited: set start to 2010-10-01 and end to 2011-08-19',
  ],
  [
    'that ends on another day than the line it is inherited from',
    (d) => (period('convicted-homicide', d).end = '2011-08-18'),
    'figures.3.period',
    'convicted-homicide: is not that of the line above, from which it is inherited: set start to 2010-10-01 and end to 2011-08-19',
  ],
  [
    'that is inherited from no line',
    (d) => (figure('convicted-homicide', d).partOf = null),
    'figures.3.period',
    'convicted-homicide: is inherited from no line: name the line above in partOf',
  ],
  [
    'that starts before the fiscal year',
    (d) =>
      Object.assign(period('cap-removed-convicted', d), { start: '2010-09-30', startBasis: 'inherited' }),
    'figures.8.period',
    'cap-removed-convicted: lies outside FY 2011: keep it from 2010-10-01 to 2011-09-30',
  ],
  [
    'that ends after the fiscal year',
    (d) => (period('cap-removed-convicted', d).end = '2012-08-29'),
    'figures.8.period',
    'cap-removed-convicted: lies outside FY 2011: keep it from 2010-10-01 to 2011-09-30',
  ],
  [
    'whose start is not that of the fiscal year it is inferred from',
    (d) => (period('cap-removed-convicted', d).start = '2010-10-02'),
    'figures.8.period',
    'cap-removed-convicted: starts on another day than FY 2011, from which its start is inferred: set start to 2010-10-01',
  ],
]

describe('a dataset with one fault in its days is refused for that fault alone:', () => {
  it.each(days)('%s is in no calendar', (_, edit, path, message) => {
    expect(faultsIn(changed(edit))).toEqual([{ path, message }])
  })

  it.each(periods)('a period %s', (_, edit, path, message) => {
    expect(faultsIn(changed(edit))).toEqual([{ path, message }])
  })
})

/** A dataset whose line says `words` in place of "through Aug. 29", with this period for it. */
const saying = (words: string, fields: Partial<Period>) =>
  reworded('through Aug. 29', words, (copy) =>
    Object.assign(period('cap-removed-convicted', copy), { words, ...fields }),
  )

describe('a day that the words give without a year', () => {
  it.each([
    ['Nov. 3', '2010-11-03'],
    ['Oct. 1', '2010-10-01'],
    ['Feb. 3', '2011-02-03'],
  ])('is told with that of the fiscal year, as for %s', (first, day) => {
    const wrong = saying(`${first} through Aug. 29`, { start: '2010-12-24', startBasis: 'stated' })
    expect(faultsIn(wrong)).toEqual([
      {
        path: 'figures.8.period',
        message: `cap-removed-convicted: 2010-12-24 is not the first day of "${first} through Aug. 29": set start to ${day}, or startBasis to "inferred"`,
      },
    ])
    const right = saying(`${first} through Aug. 29`, { start: day, startBasis: 'stated' })
    expect(faultsIn(right)).toEqual([])
  })

  it('may be the only one', () => {
    const single = saying('on Aug. 29', { start: '2011-08-29', startBasis: 'stated' })
    expect(faultsIn(single)).toEqual([])
  })
})

describe('a dataset without a fault in its days is taken:', () => {
  it.each(['before 2011-02-31', '2011-02-31 or so'])('one with no day but “%s” in a text', (text) => {
    expect(faultsIn(changed((copy) => (copy.places[0]!.point = text)))).toEqual([])
  })

  it.each([
    ['Aug. 29', '2011-08-29', 'inferred'],
    ['September 16, 2011', '2011-09-16', 'inferred'],
    ['September 16, 2011', '2011-09-16', 'stated'],
  ])('one with a period in the words “%s”, to %s, its year %s', (words, end, yearBasis) => {
    const other = reworded('through Aug. 29', words, (copy) =>
      Object.assign(period('cap-removed-convicted', copy), { words, end, yearBasis }),
    )
    expect(faultsIn(other)).toEqual([])
  })

  it.each([
    ['Oct. 4', '2010-10-04'],
    ['Nov. 30', '2010-11-30'],
    ['Dec. 1', '2010-12-01'],
    ['Jan. 2', '2011-01-02'],
    ['Feb. 28', '2011-02-28'],
    ['March 3', '2011-03-03'],
    ['April 5', '2011-04-05'],
    ['May 6', '2011-05-06'],
    ['June 7', '2011-06-07'],
    ['July 8', '2011-07-08'],
  ])('one with a period that ends in another month of the release, %s', (words, end) => {
    const other = reworded('through Aug. 29', words, (copy) =>
      Object.assign(period('cap-removed-convicted', copy), { words, end }),
    )
    expect(faultsIn(other)).toEqual([])
  })

  it('one with a period of a single day', () => {
    const single = { start: '2011-08-29', startBasis: 'inherited' }
    expect(faultsIn(changed((copy) => Object.assign(period('cap-removed-convicted', copy), single)))).toEqual(
      [],
    )
  })

  it('one with a period that ends on the last day of the fiscal year', () => {
    expect(faultsIn(changed((copy) => (copy.release.fiscalYear.end = '2011-08-31')))).toEqual([])
  })
})
