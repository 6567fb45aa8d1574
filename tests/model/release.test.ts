// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { blocksOf, paragraphAt } from '../../src/dataset/paragraphs.ts'
import { releaseOf, type Run } from '../../src/model/release.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { changed, dataset, figure, release } from '../support/dataset.ts'

const blocks = blocksOf(release)
const words = ({ start, end }: { start: number; end: number }) => release.slice(start, end)
const opening = (id: string): View => ({ ...plainView, figure: id })
const joined = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** Every view of the text: with none open, and with each figure open. */
const views = [plainView, ...dataset.figures.map(({ id }) => opening(id))]

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

describe('the release as it is read', () => {
  it.each(views)('says the same, character for character, with $figure open', (view) => {
    const lines = releaseOf(dataset, view)
    expect(lines.map(({ runs }) => joined(runs))).toEqual(blocks.map(words))
  })

  it('keeps its no-break spaces and its straight quotation marks', () => {
    const read = releaseOf(dataset, opening('sc-level1'))
      .map(({ runs }) => joined(runs))
      .join('\n')
    expect(read.match(/\u00A0/g)).toHaveLength(2)
    expect(read).toContain('16,187\u00A0aliens')
    expect(read.match(/"/g)).toHaveLength(release.match(/"/g)?.length ?? 0)
    expect(read).not.toMatch(/[“”‘’]/)
  })

  it.each(dataset.figures)('marks for $id its quote, in one stretch of one line', ({ id, quote }) => {
    const marked = releaseOf(dataset, opening(id)).filter(({ runs }) => runs.some(({ quoted }) => quoted))
    expect(marked.map(({ number }) => number)).toEqual([quote.paragraph])
    const runs = marked[0]?.runs ?? []
    const [first, last] = [runs.findIndex(({ quoted }) => quoted), runs.findLastIndex(({ quoted }) => quoted)]
    const stretch = runs.slice(first, last + 1)
    expect(stretch.every(({ quoted }) => quoted)).toBe(true)
    expect(joined(stretch)).toBe(quote.text)
  })

  it('marks nothing while no figure is open', () => {
    const runs = releaseOf(dataset, plainView).flatMap((line) => line.runs)
    expect(runs.filter(({ quoted, figure: shown }) => quoted || shown?.open)).toEqual([])
  })

  it.each(views)('shows each figure once, as its number, with $figure open', (view) => {
    const numbers = releaseOf(dataset, view)
      .flatMap(({ runs }) => runs)
      .filter((run) => run.figure !== null)
    const inOrder = dataset.figures.toSorted((a, b) => a.valueSpan.start - b.valueSpan.start)
    expect(numbers.map((run) => [run.figure?.id, run.text])).toEqual(
      inOrder.map(({ id, valueText }) => [id, valueText]),
    )
    expect(numbers.flatMap((run) => (run.figure?.open ? [run.figure.id] : []))).toEqual(
      view.figure === null ? [] : [view.figure],
    )
  })

  it('keeps the other numbers of an open sentence as ways to their own', () => {
    const line = releaseOf(dataset, opening('removed-convicted')).find(({ number }) => number === 7)
    const inside = line?.runs.filter(({ quoted, figure: shown }) => quoted && shown !== null) ?? []
    expect(inside.map((run) => run.figure)).toEqual([
      { id: 'removed-total', href: '?figure=removed-total', open: false },
      { id: 'removed-convicted', href: '?figure=removed-convicted', open: true },
      { id: 'removed-convicted-pct', href: '?figure=removed-convicted-pct', open: false },
    ])
  })

  it('marks the sentence of ¶16 that names the operation with the one that counts', () => {
    const line = releaseOf(dataset, opening('shield-arrests')).find(({ number }) => number === 16)
    expect(line?.runs.every(({ quoted }) => quoted)).toBe(true)
  })

  it('marks a quote inside the quote of another figure, and that alone', () => {
    const text = 'including 195,700 criminal aliens'
    const start = release.indexOf(text)
    const nested = changed((copy) => {
      Object.assign(figure('removed-convicted', copy).quote, { text, start, end: start + text.length })
    })
    const quoted = (id: string) =>
      joined(
        releaseOf(nested, opening(id))
          .flatMap(({ runs }) => runs)
          .filter((run) => run.quoted),
      )
    expect(quoted('removed-convicted')).toBe(text)
    expect(quoted('removed-total')).toBe(figure('removed-total').quote.text)
  })

  it('leads to the figure under the view in force, without a comparison', () => {
    const view = { ...opening('best-guns'), programs: ['best'], compare: 'best-cash' }
    const cash = releaseOf(dataset, view)
      .flatMap(({ runs }) => runs)
      .find((run) => run.figure?.id === 'best-cash')
    expect(cash?.figure?.href).toBe('?program=best&figure=best-cash')
  })

  it('leads wherever it is told to', () => {
    const ways = releaseOf(dataset, plainView, (id) => `#to-${id}`)
      .flatMap(({ runs }) => runs)
      .flatMap((run) => run.figure ?? [])
    expect(ways).toHaveLength(dataset.figures.length)
    expect(ways.every(({ id, href }) => href === `#to-${id}`)).toBe(true)
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

  it('is read without an empty stretch', () => {
    for (const view of views) {
      const stretches = releaseOf(dataset, view).flatMap(({ runs }) => runs)
      expect(stretches.filter(({ text }) => text === '')).toEqual([])
    }
  })
})
