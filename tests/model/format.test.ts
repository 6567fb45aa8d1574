// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Period } from '../../src/dataset/schema.ts'
import {
  asOf,
  capitalized,
  counted,
  daysBetween,
  fullDate,
  grouped,
  hedge,
  monthDay,
  percent,
  qualified,
  sentenceOf,
  unbroken,
  wholePeriod,
} from '../../src/model/format.ts'
import { dataset, figure } from '../support/dataset.ts'

const periodOf = (id: string): Period => {
  const { period } = figure(id)
  if (!period) throw new Error(`${id} covers no period.`)
  return period
}

describe('a date', () => {
  it.each([
    ['2011-01-05', 'Jan. 5'],
    ['2011-02-28', 'Feb. 28'],
    ['2011-03-01', 'March 1'],
    ['2011-04-30', 'April 30'],
    ['2011-05-09', 'May 9'],
    ['2011-06-10', 'June 10'],
    ['2011-07-04', 'July 4'],
    ['2011-08-19', 'Aug. 19'],
    ['2011-09-16', 'Sept. 16'],
    ['2010-10-01', 'Oct. 1'],
    ['2011-11-11', 'Nov. 11'],
    ['2011-12-31', 'Dec. 31'],
  ])('%s is written %s, as the release writes dates', (iso, written) => {
    expect(monthDay(iso)).toBe(written)
    expect(fullDate(iso)).toBe(`${written}, ${iso.slice(0, 4)}`)
  })

  it('of a figure says up to which day it counts', () => {
    expect(asOf(periodOf('g287-removed'))).toBe('to Aug. 22')
    expect(wholePeriod(periodOf('g287-removed'))).toBe('to Aug. 22, 2011')
  })

  it('of a period has a start only where the release states one', () => {
    expect(wholePeriod(periodOf('removed-total'))).toBe('Oct. 1, 2010 – Aug. 19, 2011')
    expect(wholePeriod(periodOf('convicted-homicide'))).toBe('to Aug. 19, 2011')
  })
})

describe('a number of days', () => {
  it.each([
    ['2010-10-01', '2010-10-01', 1],
    ['2010-10-01', '2011-08-19', 323],
    ['2010-10-01', '2011-08-22', 326],
    ['2010-10-01', '2011-08-29', 333],
    ['2010-10-01', '2011-08-31', 335],
    ['2010-10-01', '2011-09-30', 365],
  ])('from %s to %s, both counted, is %i', (start, end, days) => {
    expect(daysBetween(start, end)).toBe(days)
  })
})

describe('a number', () => {
  it('as a share has one decimal and no space before the sign', () => {
    expect(percent(195700 / 343151)).toBe('57.0%')
    expect(percent(16187 / 64713)).toBe('25.0%')
    expect(percent(0)).toBe('0.0%')
    expect(percent(1)).toBe('100.0%')
  })

  it('has commas between its thousands', () => {
    expect([0, 999, 1000, 110566.07, 14964861].map(grouped)).toEqual([
      '0',
      '999',
      '1,000',
      '110,566',
      '14,964,861',
    ])
  })

  it('up to nine is a word in a sentence', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(counted).join(' ')).toBe(
      'zero one two three four five six seven eight nine',
    )
    expect([10, 15, 1200].map(counted)).toEqual(['10', '15', '1,200'])
  })

  it('stays with its words on one line where it must, and is nothing where there is none', () => {
    expect(unbroken('to Aug. 19')).toBe('to\u00A0Aug.\u00A019')
    expect(unbroken(null)).toBe('')
  })

  it('begins a sentence with a capital letter', () => {
    expect(capitalized('more than')).toBe('More than')
    expect(capitalized('')).toBe('')
  })
})

describe('a figure', () => {
  it.each([
    ['removed-total', 'more than 343,151'],
    ['g287-removed', 'more than 17,008'],
    ['predator-arrests', 'more than 638'],
    ['attendance', 'approximately 15'],
    ['removed-convicted', '195,700'],
    ['removed-convicted-pct', '50%'],
    ['shield-arrests', '4,468'],
    ['best-cash', '$14,964,861'],
    ['best-drugs', '243,756.46'],
  ])('%s is written “%s”', (id, written) => {
    expect(qualified(figure(id))).toBe(written)
  })

  it('keeps its hedge wherever the release prints one', () => {
    for (const item of dataset.figures) {
      expect(hedge(item)).toBe(
        { 'at-least': 'more than', about: 'approximately', 'at-most': 'up to', 'as-printed': '' }[item.bound],
      )
    }
  })

  it('has no hedge where no word for it is printed', () => {
    expect(hedge({ ...figure('best-guns'), bound: 'at-least' })).toBe('')
  })

  it.each(dataset.figures)(
    '$id as a sentence has its hedge, its number, its noun and its last day',
    (item) => {
      const said = sentenceOf(item)
      expect(said.toLowerCase()).toContain(`${qualified(item)} ${item.label}`.toLowerCase())
      expect(said).toContain(item.period ? fullDate(item.period.end) : item.label)
      expect(said).toMatch(/^[A-Z\d$].*\.$/)
    },
  )

  it('as a sentence says when its date is inherited', () => {
    expect(sentenceOf(figure('convicted-homicide'))).toBe(
      '952 people removed, convicted of homicide, to Aug. 19, 2011 (date inherited).',
    )
    expect(sentenceOf(figure('predator-arrests'))).toBe(
      'More than 638 people arrested under Operation Predator, to Aug. 31, 2011.',
    )
    expect(sentenceOf(figure('attendance'))).toBe(
      'Approximately 15 law enforcement leaders at the roundtable.',
    )
  })
})

/** Everything that is written of the dataset. */
const written = () =>
  JSON.stringify([
    dataset.figures.map(sentenceOf),
    dataset.figures.map(({ period }) => period && [asOf(period), wholePeriod(period)]),
    daysBetween('2010-10-01', '2011-08-19'),
    fullDate(dataset.release.published),
    percent(0.57),
    grouped(1234567),
  ])

const refuse = () => {
  throw new Error('The reader’s locale or clock was asked.')
}

describe('what is written', () => {
  const zone = process.env.TZ

  afterEach(() => {
    vi.restoreAllMocks()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it.each([
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['Asia/Kolkata', -330],
    ['America/New_York', 240],
  ])('is the same in %s', (name, offset) => {
    const before = written()
    process.env.TZ = name
    // The change of zone must be in force, or the test would prove nothing.
    expect(new Date('2011-09-16T12:00Z').getTimezoneOffset()).toBe(offset)
    expect(written()).toBe(before)
  })

  it('asks no locale and no clock of the reader', () => {
    const before = written()
    vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(refuse)
    vi.spyOn(Date.prototype, 'toLocaleDateString').mockImplementation(refuse)
    vi.spyOn(Date.prototype, 'toLocaleString').mockImplementation(refuse)
    vi.spyOn(Intl, 'NumberFormat').mockImplementation(refuse)
    vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(refuse)
    vi.spyOn(Date, 'now').mockImplementation(refuse)
    expect(written()).toBe(before)
  })
})
