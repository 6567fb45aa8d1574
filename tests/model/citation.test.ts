// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { addressOfSentence, citationsOf, figureText } from '../../src/model/citation.ts'
import { fullDate } from '../../src/model/format.ts'
import { dataset, figure, release } from '../support/dataset.ts'

const record = dataset.release
const citation = (style: string, id: string) =>
  citationsOf(figure(id), record).find((each) => each.style === style)?.text ?? ''

describe('a figure as text', () => {
  it.each([
    [
      'g287-removed',
      'More than 17,008 people removed through the 287(g) program, to Aug. 22, 2011. ICE news release, Sept. 16, 2011, ¶13.',
    ],
    [
      'removed-total',
      'More than 343,151 people removed, Oct. 1, 2010 to Aug. 19, 2011. ICE news release, Sept. 16, 2011, ¶7.',
    ],
    [
      'convicted-homicide',
      '952 people removed, convicted of homicide, to Aug. 19, 2011 (date inherited). ICE news release, Sept. 16, 2011, ¶8.',
    ],
    [
      'attendance',
      'Approximately 15 law enforcement leaders at the roundtable. ICE news release, Sept. 16, 2011, ¶1.',
    ],
  ])('is for %s: %s', (id, text) => {
    expect(figureText(figure(id), record)).toBe(text)
  })

  it.each(dataset.figures)('keeps hedge, date, source and paragraph of $id', (each) => {
    const text = figureText(each, record)
    const hedge = each.bound === 'as-printed' ? '' : `${each.qualifier} `
    expect(text.toLowerCase()).toContain(`${hedge}${each.valueText} `)
    expect(text).toContain(each.period ? `to ${fullDate(each.period.end)}` : '')
    expect(text.endsWith(`. ${record.short}, ¶${each.quote.paragraph}.`)).toBe(true)
    expect(text).not.toMatch(/\s\s|null|undefined/)
  })
})

describe('a citation', () => {
  it('has three styles', () => {
    expect(citationsOf(figure('cap-removed-convicted'), record).map(({ style }) => style)).toEqual([
      'APA',
      'Chicago',
      'BibTeX',
    ])
  })

  it('in APA has author, date in brackets, title, kind and address', () => {
    expect(citation('APA', 'g287-removed')).toBe(
      'U.S. Immigration and Customs Enforcement. (2011, September 16). Major city police leaders join ICE to discuss partnership [News release], para. 13. http://www.ice.gov/news/releases/major-city-police-leaders-join-ice-discuss-partnership',
    )
  })

  it('in Chicago has author, title in quotation marks, kind, date and address', () => {
    expect(citation('Chicago', 'g287-removed')).toBe(
      'U.S. Immigration and Customs Enforcement. “Major city police leaders join ICE to discuss partnership.” News release, September 16, 2011, para. 13. http://www.ice.gov/news/releases/major-city-police-leaders-join-ice-discuss-partnership.',
    )
  })

  it.each(dataset.figures)('in BibTeX is an entry that a program can read, for $id', ({ id, quote }) => {
    const text = citation('BibTeX', id)
    let depth = 0
    for (const character of text) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
    const [, kind, key, body = ''] = /^@(\w+)\{(\w+),\n([\s\S]*)\n\}$/.exec(text) ?? []
    expect([kind, key]).toEqual(['misc', 'ice20110916'])
    const fields = body.split(',\n').map((line) => /^ {2}(\w+) = \{(.*)\}$/.exec(line)?.slice(1))
    expect(fields).toEqual([
      // The inner braces keep a name of several words from being taken for a person's.
      ['author', '{U.S. Immigration and Customs Enforcement}'],
      ['title', record.title],
      ['howpublished', 'News release, Sept. 16, 2011'],
      ['year', '2011'],
      ['note', `Paragraph ${quote.paragraph}`],
      ['url', record.address],
    ])
  })

  it('follows the capture record', () => {
    const other = { ...record, published: '2012-01-05', title: 'Another title' }
    const [apa, chicago, bibtex] = citationsOf(figure('attendance'), other).map(({ text }) => text)
    expect(apa).toContain('(2012, January 5). Another title [News release], para. 1.')
    expect(chicago).toContain('“Another title.” News release, January 5, 2012, para. 1.')
    expect(bibtex).toContain('year = {2012}')
  })
})

describe('a citation from another day', () => {
  it.each([
    ['2011-01-31', 'January 31'],
    ['2011-02-01', 'February 1'],
    ['2011-03-02', 'March 2'],
    ['2011-04-30', 'April 30'],
    ['2011-05-09', 'May 9'],
    ['2011-06-10', 'June 10'],
    ['2011-07-04', 'July 4'],
    ['2011-08-20', 'August 20'],
    ['2011-10-12', 'October 12'],
    ['2011-11-11', 'November 11'],
    ['2011-12-31', 'December 31'],
  ])('has the month in full: %s is %s', (published, day) => {
    const [apa, chicago, bibtex] = citationsOf(figure('attendance'), { ...record, published })
    expect(apa?.text).toContain(`(2011, ${day}). `)
    expect(chicago?.text).toContain(`News release, ${day}, 2011, `)
    expect(bibtex?.text).toContain(`@misc{ice${published.replaceAll('-', '')},`)
  })
})

const fragmentOf = (id: string) => addressOfSentence(figure(id), record).split('#:~:text=')
const evened = (text: string) => text.replaceAll(/\s+/g, ' ')

/** The text fragment for a quote of these words. */
const fragmentFor = (text: string) => {
  const quote = { ...figure('attendance').quote, text }
  return addressOfSentence({ ...figure('attendance'), quote }, record).split('#:~:text=')[1]
}

describe('the address of a sentence', () => {
  it.each(dataset.figures)('is the page of the release with one text fragment, for $id', ({ id }) => {
    const [page, fragment = '', ...rest] = fragmentOf(id)
    expect(page).toBe(record.address)
    expect(rest).toEqual([])
    // A comma parts start from end; a dash, an ampersand or a second comma would be read as part of the syntax.
    expect(fragment).toMatch(/^(?:[\w.~!*'()]|%[0-9A-F]{2})+(?:,(?:[\w.~!*'()]|%[0-9A-F]{2})+)?$/)
  })

  it.each(dataset.figures)(
    'finds the quote of $id, whole and first, as a browser looks for it',
    ({ id, quote }) => {
      const [start = '', end] = (fragmentOf(id)[1] ?? '').split(',').map(decodeURIComponent)
      const text = evened(release)
      const from = text.indexOf(start)
      const to = end === undefined ? from + start.length : text.indexOf(end, from + start.length) + end.length
      expect(text.slice(from, to)).toBe(evened(quote.text))
      expect(text.indexOf(start, from + 1), 'the start stands once only').toBe(-1)
    },
  )

  it('names the first six and the last four words of more than twelve', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve'
    expect(fragmentFor(words)).toBe(words.replaceAll(' ', '%20'))
    expect(fragmentFor(`${words} thirteen`)).toBe(
      'one%20two%20three%20four%20five%20six,ten%20eleven%20twelve%20thirteen',
    )
  })

  it('has one space where the release has several', () => {
    expect(fragmentFor('one  two\u00A0 three')).toBe('one%20two%20three')
  })

  it('writes commas, dashes and ampersands in percent form', () => {
    const quote = { ...figure('attendance').quote, text: 'a-b, c & d' }
    expect(addressOfSentence({ ...figure('attendance'), quote }, record)).toBe(
      `${record.address}#:~:text=a%2Db%2C%20c%20%26%20d`,
    )
  })
})
