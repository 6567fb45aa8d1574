// @vitest-environment node
/** What stands on each slide, in words and in numbers. */
import { describe, expect, it } from 'vitest'
import { outlines } from '../../../src/dataset/outlines.ts'
import type { Dataset, Figure } from '../../../src/dataset/schema.ts'
import { drawnOn, sentencesOn } from '../../../src/model/briefing/figures.ts'
import { powerpointOf, type PowerpointSlide } from '../../../src/model/briefing/powerpoint.ts'
import { slideMapWidth, slidePlaceRows } from '../../../src/model/briefing/places.ts'
import { deckOf, type SlideRow } from '../../../src/model/briefing/slides.ts'
import { linesOf } from '../../../src/model/outline-points.ts'
import { namedIn, numberedIn } from '../../../src/model/named-figures.ts'
import { sourceLineOf } from '../../../src/model/source-line.ts'
import { plainView, type View } from '../../../src/model/view.ts'
import { changed, dataset, figure } from '../../support/dataset.ts'
import { textOf } from '../../support/pieces.ts'
import { choosing } from '../../support/views.ts'

const deck = powerpointOf(dataset, plainView, outlines)

function one<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id)
  if (!found) throw new Error(`There is no slide "${id}".`)
  return found
}
const inFile = (id: string, from: Dataset = dataset, view: View = plainView): PowerpointSlide =>
  one(powerpointOf(from, view, outlines).slides, id)
const shown = (id: string, from: Dataset = dataset, view: View = plainView): SlideRow =>
  one(deckOf(from, view).slides, id)
const ofData = (id: string) => one(dataset.slides, id)
const ids = (figures: readonly Figure[]) => figures.map(({ id }) => id)

describe('the cover', () => {
  it('has the release, its publisher and its day', () => {
    expect(inFile('cover').body).toMatchObject({
      release: '“Major city police leaders join ICE to discuss partnership”',
      publisher: 'U.S. Immigration and Customs Enforcement (ICE), Sept. 16, 2011',
      chosen: '',
    })
  })

  it.each([
    [
      ['cap', 'best'],
      'For the programs chosen: Criminal Alien Program (CAP), Border Enforcement Security Task Forces (BEST).',
    ],
    [
      ['cap', 'human-smuggling'],
      'For the programs chosen: Criminal Alien Program (CAP), Human smuggling and trafficking task forces. Human smuggling and trafficking task forces: named in the release, no figure in the release. That is not zero.',
    ],
  ])('names what is chosen of %j', (programs, chosen) => {
    expect(inFile('cover', dataset, choosing(...programs)).body).toMatchObject({ chosen })
  })

  it('names each program without a figure, and says it of no other', () => {
    const two = changed((copy) => {
      copy.programs[1]!.link = 'no-figure'
    })
    const { body } = shown('cover', two, choosing('cap', 'best', 'human-smuggling'))
    expect(body).toMatchObject({
      notZero: `${two.programs[1]!.fullName}, Human smuggling and trafficking task forces: named in the release, no figure in the release. That is not zero.`,
    })
    expect(shown('cover', dataset, choosing('best')).body).toMatchObject({ notZero: '', withoutFigure: [] })
  })
})

describe('a slide of sentences', () => {
  it('has each with the words it is found by', () => {
    expect(inFile('not-said').body).toMatchObject({
      layout: 'points',
      points: [
        {
          lead: 'Whether people overlap',
          text: 'between programs, or between the three kinds of conviction.',
          address: null,
        },
        { lead: 'What the “50%” is of' },
        { text: 'How many is not said: more than 343,151 people removed is all of ICE.' },
        {},
        {},
        {},
      ],
    })
  })

  it('of the sources begins with the record of the release and of this edition', () => {
    const { body } = inFile('sources')
    expect(body).toMatchObject({ layout: 'points' })
    expect(body.layout === 'points' && body.points.slice(0, 3)).toEqual([
      {
        lead: 'The release',
        text: '“Major city police leaders join ICE to discuss partnership”, U.S. Immigration and Customs Enforcement (ICE), Sept. 16, 2011.',
        address: dataset.release.address,
      },
      {
        lead: 'This edition',
        text: 'Dataset 1.1.0, last checked against the release on Nov. 28, 2026.',
        address: null,
      },
      { lead: 'Computed here', text: 'Shares, days and counts, marked as computed.', address: null },
    ])
    expect(shown('sources').body).toMatchObject({
      layout: 'sources',
      points: [{ text: [{ kind: 'text' }] }, {}, {}, {}, {}],
    })
    expect(shown('reading').body).toMatchObject({ layout: 'points' })
  })
})

describe('a part in its whole', () => {
  it('of a floor leaves its end open, and says that the share may be lower', () => {
    const { body } = inFile('removed')
    const length = 1 - 64 / 1408
    expect(body).toMatchObject({
      whole: { number: 'more than 343,151', bar: { length, end: 'beyond' } },
      part: { number: '195,700', bar: { length: length * (195_700 / 343_151), end: 'closed' } },
      end: 343_151 / length,
      words: null,
    })
    expect(body.layout === 'part' && body.cells).toEqual([
      { number: '50%', caption: 'as the release prints it', more: [] },
      {
        number: '57.0%',
        caption: 'computed: 195,700 ÷ 343,151',
        more: ['lower if the total is higher'],
      },
    ])
  })

  it('of a number as printed fills its plot, and has the words of the release', () => {
    const { body } = inFile('level-1')
    expect(body).toMatchObject({
      whole: { bar: { length: 1, end: 'closed' } },
      end: 64_713,
      words: '“convicted of crimes including murder, rape or aggravated assault (Level 1)”',
    })
    expect(body.layout === 'part' && body.cells).toEqual([
      { number: '25.0%', caption: 'computed: 16,187 ÷ 64,713', more: [] },
    ])
  })
})

const endOf = ({ body }: PowerpointSlide) => (body.layout === 'bars' ? body.end : null)

describe('the bars of a slide', () => {
  it('have their own captions, with date and paragraph that do not part at the end of a line', () => {
    const { body, title } = inFile('programs')
    expect(body).toMatchObject({ layout: 'bars', kind: 'removed', series: title })
    expect(body.layout === 'bars' && body.bars.map(({ name, caption }) => [name, caption])).toEqual([
      ['Secure Communities', 'people identified, then removed, to\u00A0Aug.\u00A019\u00A0¶11'],
      ['Criminal Alien Program', 'people with convictions, from jails, to\u00A0Aug.\u00A029\u00A0¶12'],
      ['287(g)', 'people removed, to\u00A0Aug.\u00A022\u00A0¶13'],
    ])
  })

  it('end where the scale of the chart ends, and are told by its summary', () => {
    const { body } = inFile('programs')
    if (body.layout !== 'bars') throw new Error('It has no bars.')
    for (const { value, length } of body.bars) expect(value / body.end).toBeCloseTo(length, 12)
    expect(body.summary).toMatch(/^Removals by program\. Bar chart with three bars: /)
  })

  it('end where the longest of all reaches, even where it is not chosen', () => {
    expect(endOf(inFile('programs', dataset, choosing('287g')))).toBeCloseTo(endOf(inFile('programs'))!, 6)
  })
})

describe('large figures', () => {
  it('have caption, date, paragraph and remark under them', () => {
    const { body } = inFile('arrests')
    expect(body.layout === 'figures' && body.cells).toEqual([
      {
        number: 'more than 638',
        caption: 'people arrested, Operation Predator',
        more: ['to\u00A0Aug.\u00A031\u00A0¶15', 'In the release: “child predators”'],
      },
      {
        number: '4,468',
        caption: 'people arrested, Operation Community Shield',
        more: [
          'to\u00A0Aug.\u00A031\u00A0¶16',
          'In the release: “a total of” 4,468 “street gang members and associates”',
        ],
      },
    ])
  })

  it('have no empty line where there is no remark', () => {
    const { body: room } = shown('seizures')
    expect(room.layout === 'figures' && room.cells.map(({ remark }) => remark)).toEqual([[], [], []])
    const { body } = inFile('seizures')
    expect(body.layout === 'figures' && body.cells.map(({ more }) => more)).toEqual(
      [1, 2, 3].map(() => ['to\u00A0Aug.\u00A031\u00A0¶14']),
    )
  })

  it('have their paragraph alone where they cover no period', () => {
    const undated = changed((copy) => (figure('best-cash', copy).period = null))
    const { body } = inFile('seizures', undated)
    expect(body.layout === 'figures' && body.cells[1]?.more).toEqual(['¶14'])
  })
})

describe('the map of a slide', () => {
  const { body, title } = inFile('departments')
  const map = body.layout === 'map' ? body.map : null
  const { view } = outlines
  const scale = slideMapWidth / view.width
  const placed = ({ x, y }: { x: number; y: number }) => ({
    x: (x - view.x) * scale,
    y: (y - view.y) * scale,
  })

  it('is told to those who do not see it, department by department', () => {
    expect(map?.name).toBe(
      `${title}: ${dataset.places.map(({ listedAs }) => listedAs.text).join('; ')}. The pins carry no value.`,
    )
    expect(body.layout === 'map' && body.points).toEqual([
      '“approximately 15 law enforcement leaders” took part. Leaders and departments are counted apart.',
      'To attend is not to agree, or to belong to a program.',
      'Not all are city departments: one is a county’s, others are joint city-county departments.',
    ])
  })

  it('is the plane, moved to its corner and drawn 490 wide', () => {
    expect(map?.width).toBe(490)
    expect(map?.height).toBeCloseTo((view.height / view.width) * 490, 9)
    expect(map?.land).toEqual(linesOf(outlines.land).map((line) => line.map(placed)))
    expect(map?.borders).toEqual(linesOf(outlines.borders).map((line) => line.map(placed)))
  })

  it('has a pin for each department, with the spot of its name', () => {
    expect(map?.pins).toEqual(
      slidePlaceRows(dataset.places, view).map((row) => ({
        ...placed(row),
        name: row.name,
        spot: row.nameSpot,
      })),
    )
  })

  it('has no name that meets another at the width of the slide', () => {
    const boxes = slidePlaceRows(dataset.places, view).flatMap((row) => {
      const { x, y } = placed(row)
      return row.nameSpot
        ? [{ ...row.nameSpot.box, x: x + row.nameSpot.box.x, y: y + row.nameSpot.box.y }]
        : []
    })
    const meeting = boxes.filter((a, index) =>
      boxes
        .slice(index + 1)
        .some(
          (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ),
    )
    expect(meeting).toEqual([])
    expect(boxes.filter(({ x, width }) => x < 0 || x + width > slideMapWidth)).toEqual([])
  })

  it('keeps room for each name in letters of its own size', () => {
    for (const { name, nameSpot } of slidePlaceRows(dataset.places, view)) {
      expect(nameSpot?.box.width).toBeCloseTo(name.length * 8.4 + 2, 9)
      expect(nameSpot?.box.height).toBe(18)
    }
  })
})

const qualifiersOf = (...figures: Figure[]) =>
  sourceLineOf({ figures: [], numbered: figures, isDrawn: true }, dataset, plainView).qualifiers

const periodOf = (...figures: Figure[]) =>
  sourceLineOf({ figures, numbered: [], isDrawn: figures.length > 0 }, dataset, plainView).period

const until = (end: string, startBasis: 'stated' | 'inferred') => ({
  ...figure('sc-removed'),
  period: { ...figure('sc-removed').period!, end, startBasis },
})

describe('the footer', () => {
  it.each([
    ['cover', 'To Aug. 19, Aug. 22, Aug. 29 and Aug. 31, 2011', ', ¶7 ¶16'],
    ['reading', 'To Aug. 19, Aug. 22, Aug. 29 and Aug. 31, 2011', ', ¶7 ¶12 ¶13 ¶14'],
    ['removed', 'Oct. 1, 2010 – Aug. 19, 2011 · “more than” marks a floor', ', ¶7'],
    ['convictions', 'Oct. 1, 2010 – Aug. 19, 2011 · dates inherited from ¶7', ', ¶8 ¶9 ¶10'],
    [
      'programs',
      'To Aug. 19, Aug. 22 and Aug. 29, 2011 · “more than” marks a floor · start and year inferred',
      ', ¶11 ¶12 ¶13',
    ],
    ['level-1', 'To Aug. 19, 2011 · start and year inferred', ', ¶11'],
    ['arrests', 'To Aug. 31, 2011 · “more than” marks a floor · start and year inferred', ', ¶15 ¶16'],
    ['seizures', 'To Aug. 31, 2011 · start and year inferred', ', ¶14'],
    ['departments', 'Release of Sept. 16, 2011 · “approximately” as printed', ', ¶1 ¶17'],
    ['not-said', 'To Aug. 19, Aug. 22, Aug. 29 and Aug. 31, 2011 · “more than” marks a floor', ', ¶7'],
    ['sources', 'To Aug. 19, Aug. 22, Aug. 29 and Aug. 31, 2011', ''],
  ])('of “%s” is “%s”', (id, limits, more) => {
    expect(inFile(id).footer).toEqual({ limits, more, source: 'ICE news release, Sept. 16, 2011' })
  })

  it('names the choice of programs after the paragraphs', () => {
    const { more } = inFile('programs', dataset, choosing('cap')).footer
    expect(more).toMatch(/^, ¶12 · CAP|^, ¶12 · Criminal Alien Program/)
  })

  it('has the year at each date where there are two', () => {
    expect(periodOf(until('2010-12-31', 'inferred'), until('2011-08-19', 'inferred'))).toBe(
      'To Dec. 31, 2010 and Aug. 19, 2011',
    )
  })

  it('has a first day only where all figures have one and end together', () => {
    expect(periodOf(until('2011-08-19', 'stated'), until('2011-08-19', 'stated'))).toBe(
      'Oct. 1, 2010 – Aug. 19, 2011',
    )
    expect(periodOf(until('2011-08-19', 'stated'), until('2011-08-19', 'inferred'))).toBe('To Aug. 19, 2011')
    expect(periodOf(until('2011-08-19', 'stated'), until('2011-08-22', 'stated'))).toBe(
      'To Aug. 19 and Aug. 22, 2011',
    )
  })

  it('has its paragraphs in the order of the release, each leading to its first figure', () => {
    const figures = [figure('attendance'), figure('shield-arrests'), figure('best-cash'), figure('best-guns')]
    expect(sourceLineOf({ figures, numbered: [], isDrawn: true }, dataset, choosing('best')).marks).toEqual([
      { mark: '¶1', href: '?program=best&figure=attendance' },
      { mark: '¶14', href: '?program=best&figure=best-cash' },
      { mark: '¶16', href: '?program=best&figure=shield-arrests' },
    ])
  })

  it('says from where a date is inherited, whichever figure comes first', () => {
    const figures = [figure('sc-level1'), figure('convicted-homicide')]
    expect(sourceLineOf({ figures, numbered: [], isDrawn: true }, dataset, plainView).qualifiers).toContain(
      'dates inherited from ¶7',
    )
  })

  it('has a hedge for the numbers that are written out, and no other', () => {
    expect(qualifiersOf(figure('sc-removed'))).toEqual([])
    expect(qualifiersOf(figure('sc-removed'), figure('attendance'), figure('g287-removed'))).toEqual([
      '“more than” marks a floor',
      '“approximately” as printed',
    ])
  })
})

describe('the figures of a slide', () => {
  it.each([
    ['cover', []],
    ['removed', ['removed-total', 'removed-convicted', 'removed-convicted-pct']],
    ['level-1', ['sc-removed', 'sc-level1']],
    ['programs', ['sc-removed', 'cap-removed-convicted', 'g287-removed']],
    ['seizures', ['best-guns', 'best-cash', 'best-drugs']],
    ['departments', ['attendance']],
    ['sources', []],
  ])('drawn on “%s” are %j', (id, figures) => {
    expect(ids(drawnOn(ofData(id), dataset))).toEqual(figures)
  })

  it.each([
    ['{sc-removed}', ['sc-removed'], ['sc-removed']],
    ['{bare sc-removed}', ['sc-removed'], ['sc-removed']],
    ['{share sc-level1 sc-removed}', ['sc-removed', 'sc-level1'], ['sc-removed', 'sc-level1']],
    ['{date sc-removed}', ['sc-removed'], []],
    ['{days sc-removed} of {best-guns}', ['sc-removed', 'best-guns'], ['best-guns']],
    ['{count places}, sc-removed', [], []],
  ])('that “%s” names are %j, of which as numbers %j', (sentence, named, numbered) => {
    expect(ids(namedIn([sentence], dataset))).toEqual(named)
    expect(ids(numberedIn([sentence], dataset))).toEqual(numbered)
  })

  it('are of the kind by which the slide has its color; attendance has none', () => {
    expect(deck.slides.map(({ kind }) => kind)).toEqual([
      null,
      null,
      'removed',
      'removed',
      'removed',
      'removed',
      'arrested',
      'seized',
      null,
      null,
      null,
    ])
  })
})

const count = (id: string) => sentencesOn(ofData(id)).length

describe('the sentences of a slide', () => {
  it.each([
    ['cover', 3],
    ['reading', 2 + 2 * 5],
    ['removed', 3 + 2],
    ['convictions', 3],
    ['level-1', 3 + 3],
    ['arrests', 3 + 4],
    ['seizures', 3 + 3],
    ['departments', 3 + 3],
    ['not-said', 2 + 2 * 6],
    ['sources', 2 + 2 * 3],
  ])('of “%s” are %i, every text that the room sees', (id, expected) => {
    expect(count(id)).toBe(expected)
    const texts = Object.entries(ofData(id)).flatMap(([name, value]) =>
      ['kicker', 'title', 'aside', 'status', 'wholeCaption', 'partCaption', 'words'].includes(name) &&
      typeof value === 'string'
        ? [value]
        : [],
    )
    expect(sentencesOn(ofData(id))).toEqual(expect.arrayContaining(texts))
    for (const sentence of sentencesOn(ofData(id))) expect(JSON.stringify(ofData(id))).toContain(sentence)
  })

  it('of a slide without an aside give it none', () => {
    expect(shown('cover').aside).toEqual([])
    expect(textOf(shown('arrests').aside)).toBe('An arrest is not a conviction, nor a removal.')
  })
})

describe('the notes for the speaker in the file', () => {
  const { notes } = inFile('departments')
  const text = notes.map((paragraph) => `${paragraph.isHeading ? '# ' : ''}${paragraph.text}`)

  it('say what to say, what to keep in mind and what the release says, under headings', () => {
    expect(text.slice(0, 3)).toEqual(shown('departments').notes.say.map(textOf))
    expect(text.filter((line) => line.startsWith('# '))).toEqual([
      '# To keep in mind',
      '# In the release’s words',
    ])
    const [caution] = shown('departments').notes.cautions
    expect(text).toContain(`${caution!.title}.`)
    expect(text).toContain(
      `Approximately 15 law enforcement leaders at the roundtable. “${figure('attendance').quote.text}” ¶1`,
    )
  })

  it('end with the source and the edition', () => {
    expect(text.at(-1)).toBe(
      `Source: ICE news release, Sept. 16, 2011, ¶1, ¶17. ${dataset.release.address} Dataset 1.1.0.`,
    )
  })

  it('have no heading over nothing', () => {
    const bare = changed((copy) => (figure('attendance', copy).cautions = []))
    const lines = inFile('departments', bare).notes
    expect(lines.filter((line) => line.isHeading)).toEqual([
      { text: 'In the release’s words', isHeading: true },
    ])
    expect(lines.filter((line) => line.text.trim() === '')).toEqual([])
  })

  it('send to the earlier slide that quotes a sentence, and to its paragraph', () => {
    const back = deckOf(dataset, plainView).slides.flatMap(({ id, notes: { sentences } }) =>
      sentences.flatMap(({ figures, earlier, mark }) =>
        earlier === null
          ? []
          : {
              id,
              line: `${figures.map(({ sentence }) => sentence).join(' ')} See slide ${earlier}, ${mark}`,
            },
      ),
    )
    expect(back.length).toBeGreaterThan(0)
    for (const { id, line } of back)
      expect(inFile(id).notes.map((paragraph) => paragraph.text)).toContain(line)
  })

  it('are those of the figures the room sees, and lead to each', () => {
    const view = choosing('cap')
    const noted = shown('programs', dataset, view).notes
    expect(noted.sentences[0]).toMatchObject({
      figures: [{ id: 'cap-removed-convicted' }],
      href: '?program=cap&figure=cap-removed-convicted',
    })
    expect(noted.cautions.map(({ id }) => id).toSorted()).toEqual(
      figure('cap-removed-convicted').cautions.toSorted(),
    )
  })
})

const few = (...ids_: string[]) =>
  changed((copy) => (copy.slides = copy.slides.filter(({ id }) => ids_.includes(id))))

describe('the deck', () => {
  it('is named by its first title, and says its edition and its filter', () => {
    expect(deck.title).toBe('What one ICE news release counts')
    expect(deck.subject).toBe(
      'All programs are shown. Dataset 1.1.0, checked against the release on Nov. 28, 2026.',
    )
    expect(deck.address).toBe(dataset.release.address)
  })

  it('cannot be without a slide', () => {
    expect(() =>
      deckOf(
        changed((copy) => (copy.slides = [])),
        plainView,
      ),
    ).toThrow('The briefing has no slide.')
  })

  it.each([[['secure-communities'], 'Secure Communities; 4 slides left out']])(
    'of %j says how many slides that leaves out',
    (programs, words) => {
      const { choice, slides } = deckOf(dataset, choosing(...programs))
      expect(choice).toBe(words)
      expect(dataset.slides.length - slides.length).toBe(4)
    },
  )

  it('says one slide, and none, in words that fit', () => {
    expect(deckOf(few('cover', 'seizures'), choosing('cap')).choice).toMatch(/; 1 slide left out$/)
    expect(deckOf(few('cover'), choosing('cap')).choice).not.toContain('left out')
  })
})
