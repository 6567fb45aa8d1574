// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { blocksOf, paragraphAt } from '../../src/dataset/paragraphs.ts'
import { dataset, release } from '../support/dataset.ts'

const blocks = blocksOf(release)
const words = ({ start, end }: { start: number; end: number }) => release.slice(start, end)

describe('the lines of the release', () => {
  it('hold every character but white space and bullets', () => {
    const lost = Array.from(release, (character, at) => ({ character, at })).filter(
      ({ character, at }) =>
        !/[\s•]/.test(character) && !blocks.some(({ start, end }) => start <= at && at < end),
    )
    expect(lost).toEqual([])
  })

  it('stand in the order of the text and hold nothing twice', () => {
    blocks.forEach(({ start, end }, index) => {
      expect(start).toBeLessThan(end)
      expect(start).toBeGreaterThanOrEqual(blocks[index - 1]?.end ?? 0)
    })
  })

  it.each([
    [1, 'paragraph', 'WASHINGTON — This week, '],
    [2, 'paragraph', '"Local, state and tribal '],
    // A no-break space stands before this quotation mark, and is kept.
    [3, 'paragraph', '\u00A0"Immigration enforcement '],
    [4, 'paragraph', 'ICE has nurtured '],
    [5, 'paragraph', 'These partnerships include:'],
    [6, 'paragraph', 'Through these task forces, '],
    [7, 'item', 'ICE removed more than '],
    [8, 'item', '952 criminal aliens '],
    [9, 'item', '4,972 criminal aliens '],
    [10, 'item', '37,888 criminal aliens '],
    [11, 'item', "ICE's Secure Communities program "],
    [12, 'item', "ICE's Criminal Alien Program "],
    [13, 'item', "ICE's 287(g) program resulted "],
    [14, 'item', 'ICE and its partners '],
    [15, 'item', 'Operation Predator, '],
    [16, 'item', 'ICE also continues '],
    [17, 'paragraph', 'Roundtable attendance '],
  ])('number as ¶%i the %s that begins “%s”', (number, kind, start) => {
    const numbered = blocks.filter((block) => block.number === number)
    expect(numbered.map((block) => block.kind)).toEqual([kind])
    expect(numbered.map(words).join('').startsWith(start)).toBe(true)
  })

  it('are numbered from 1 to 17 in the order of the text, and no further', () => {
    const numbers = blocks.flatMap(({ number }) => number ?? [])
    expect(numbers).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
  })

  it('have no number for date line, headline and heading', () => {
    const unnumbered = blocks.filter(({ number, kind }) => number === null && kind !== 'item')
    expect(unnumbered.map((block) => [block.kind, words(block)])).toEqual([
      ['dateline', 'September 16, 2011Washington, DC, United StatesOperational'],
      ['headline', 'Major city police leaders join ICE to discuss partnership'],
      ['heading', 'Partnership and public safety programs results for FY 2011'],
    ])
  })

  it.each([
    [5, 7, "ICE's 287(g) program;", 'Task forces targeting individuals and criminal organizations'],
    [17, 15, 'Dallas, Texas;', 'Montgomery County, Md.'],
  ])('leave the list under ¶%i, of %i items, to its number', (number, count, first, last) => {
    const items = blocks.filter(
      (block) =>
        block.kind === 'item' && block.number === null && paragraphAt(release, block.start) === number,
    )
    expect(items).toHaveLength(count)
    expect(items.every(({ level }) => level === 1)).toBe(true)
    expect(words(items[0] ?? { start: 0, end: 0 })).toBe(first)
    expect(words(items.at(-1) ?? { start: 0, end: 0 })).toMatch(new RegExp(`^${last}`))
  })

  it('nest the three convictions, ¶8 to ¶10, and nothing else', () => {
    expect(blocks.filter(({ level }) => level === 2).map(({ number }) => number)).toEqual([8, 9, 10])
  })

  it('are told by their form, not by their words', () => {
    const text = 'Date\n\nTitle\n\nOf lists:\n\n  • a;\n  • b.\n\nResults\n\n  • c.\n    • d\nThe end.'
    expect(
      blocksOf(text).map(({ kind, number, level, start, end }) => [
        kind,
        number,
        level,
        text.slice(start, end),
      ]),
    ).toEqual([
      ['dateline', null, 0, 'Date'],
      ['headline', null, 0, 'Title'],
      ['paragraph', 1, 0, 'Of lists:'],
      ['item', null, 1, 'a;'],
      ['item', null, 1, 'b.'],
      ['heading', null, 0, 'Results'],
      ['item', 2, 1, 'c.'],
      ['item', 3, 2, 'd'],
      ['paragraph', 4, 0, 'The end.'],
    ])
  })
})

describe('the paragraph of a character', () => {
  it.each(dataset.figures)('is for $id the one that its quote names', ({ quote, valueSpan }) => {
    expect(paragraphAt(release, quote.start)).toBe(quote.paragraph)
    expect(paragraphAt(release, valueSpan.start)).toBe(quote.paragraph)
  })

  it('is for every listed program ¶5 and for every listed department ¶17', () => {
    expect(new Set(dataset.programs.map(({ listedAs }) => paragraphAt(release, listedAs.start)))).toEqual(
      new Set([5]),
    )
    expect(new Set(dataset.places.map(({ listedAs }) => paragraphAt(release, listedAs.start)))).toEqual(
      new Set([17]),
    )
  })

  it('is none in the date line', () => {
    expect(paragraphAt(release, 0)).toBeNull()
  })
})

const cut = (text: string) => blocksOf(text).map(({ kind, number, level }) => [kind, number, level])

describe('a text of another form', () => {
  it('may begin with a list, which is numbered', () => {
    expect(cut('• One.\n• Two.')).toEqual([
      ['item', 1, 1],
      ['item', 2, 1],
    ])
  })

  it('has items only where a line begins with a bullet', () => {
    expect(cut('Date\nTitle\nNot an item • this.')).toEqual([
      ['dateline', null, 0],
      ['headline', null, 0],
      ['paragraph', 1, 0],
    ])
  })

  it('has an item begin with its first letter, however far that is from the bullet', () => {
    const text = '    •   Far.'
    const [item] = blocksOf(text)
    expect(text.slice(item!.start, item!.end)).toBe('Far.')
    expect(item!.level).toBe(2)
  })

  it('has no line of blanks', () => {
    expect(cut('Date\n   \nTitle')).toEqual([
      ['dateline', null, 0],
      ['headline', null, 0],
    ])
  })

  it('has a heading where a line ends without a mark, whatever is inside it', () => {
    expect(cut('Date\nTitle\nResults: 2011\nA paragraph.\nSaid "so"')).toEqual([
      ['dateline', null, 0],
      ['headline', null, 0],
      ['heading', null, 0],
      ['paragraph', 1, 0],
      ['paragraph', 2, 0],
    ])
  })
})
