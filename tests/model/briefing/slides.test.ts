// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { outlines } from '../../../src/dataset/outlines.ts'
import type { Figure } from '../../../src/dataset/schema.ts'
import { slideMapWidth, slidePlaceRows } from '../../../src/model/briefing/places.ts'
import { monthDay, qualified } from '../../../src/model/format.ts'
import { plainProse } from '../../../src/model/prose.ts'
import { noteKeeper } from '../../../src/model/briefing/notes.ts'
import { powerpointOf } from '../../../src/model/briefing/powerpoint.ts'
import { deckOf, type SlideRow } from '../../../src/model/briefing/slides.ts'
import { plainView, urlFromView, viewFromUrl, type View } from '../../../src/model/view.ts'
import { changed, dataset, faultsIn, fileText } from '../../support/dataset.ts'
import { notDerivedAnywhere } from '../../support/derived.ts'
import { textOf } from '../../support/pieces.ts'
import { everyChoice } from '../../support/views.ts'
import { wordsOf } from '../../support/prose.ts'
import type { Rect } from '../../../src/model/label-placement.ts'

const briefing = (programs: readonly string[] = [], slide = 1): View => ({
  ...plainView,
  view: 'briefing',
  programs,
  slide,
})
const deck = (programs: readonly string[] = [], slide = 1) => deckOf(dataset, briefing(programs, slide))
const ids = (programs: readonly string[]) => deck(programs).slides.map(({ id }) => id)
const decks = [deck(), ...everyChoice.map(({ programs }) => deck(programs))]
const every = decks.flatMap(({ slides }) => slides)

/** All that the room reads of a slide but its footer, piece by piece. */
function room({ kicker, title, body, aside }: SlideRow): string[] {
  const own = [kicker, title, textOf(aside)]
  switch (body.layout) {
    case 'cover':
      return [...own, textOf(body.status), ...body.chosen, ...body.withoutFigure]
    case 'points':
    case 'sources':
      return [...own, ...body.points.flatMap(({ lead, text }) => [lead, textOf(text)])]
    case 'part':
      return [
        ...own,
        `${body.whole.qualified} ${body.wholeCaption}`,
        `${body.part.qualified} ${body.partCaption}`,
        body.shareText,
        body.formula,
        body.printed?.qualified ?? '',
        body.words ?? '',
      ]
    case 'bars':
      return [...own, ...body.bars.flatMap(({ row, caption }) => [row.name, row.qualified, caption])]
    case 'figures':
      return [
        ...own,
        ...body.cells.flatMap(({ row, caption, remark }) => [row.qualified, textOf(caption), textOf(remark)]),
      ]
    case 'map':
      return [...own, ...body.points.map(textOf)]
  }
}

const said = ({ notes }: SlideRow) => [
  ...notes.say.map(textOf),
  ...notes.cautions.flatMap(({ title, text }) => [title, textOf(text)]),
]

/** The figures whose number stands in a text; the 15 leaders are told from the 15 departments by their hedge. */
const writtenIn = (texts: readonly string[]): Figure[] =>
  dataset.figures.filter(({ valueText, bound, qualifier }) => {
    const number = valueText.replaceAll(/[$.]/g, String.raw`\$&`)
    const pattern = new RegExp(
      `${bound === 'about' ? `${qualifier} ` : ''}(?<![\\d.,])${number}(?![\\d%]|[.,]\\d)`,
    )
    return texts.some((text) => pattern.test(text))
  })

describe('the briefing', () => {
  it('has a slide for each part of the release, from its status to its sources', () => {
    expect(ids([])).toEqual([
      'cover',
      'reading',
      'removed',
      'convictions',
      'programs',
      'level-1',
      'arrests',
      'seizures',
      'departments',
      'not-said',
      'sources',
    ])
  })

  it('says on its first slide what kind of numbers these are', () => {
    const [cover] = deck().slides
    expect(cover && room(cover).join(' ')).toMatch(/Independent; not an ICE site.*not official statistics/)
  })

  it('shows every figure of the release', () => {
    const shown = deck().slides.flatMap((slide) => writtenIn(room(slide)).map(({ id }) => id))
    expect([...new Set(shown)].toSorted()).toEqual(dataset.figures.map(({ id }) => id).toSorted())
  })

  it('has a title of its own for every slide, in one sentence without a full stop', () => {
    const titles = deck().slides.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter((title) => /[.!?]$/.test(title))).toEqual([])
  })
})

describe('the words of a slide', () => {
  const templates = wordsOf(dataset).filter(({ path }) => path.startsWith('slides.'))
  const names = /287\(g\)|Level 1|CC BY 4\.0/g

  it.each(templates)('in $path have no number typed, in figures or in letters', ({ text }) => {
    const typed = text.replaceAll(/\{[^}]*\}/g, '').replaceAll(names, '')
    expect(typed).not.toMatch(/\d/)
    expect(typed).not.toMatch(
      /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|half|dozen|hundreds?|thousands?|millions?)\b/i,
    )
  })

  it.each(templates)('in $path write a number without its hedge in arithmetic only', ({ text }) => {
    const bare = [...text.matchAll(/\{bare ([^}]+)\}/g)].map(([, id = '']) => id)
    const hedged = dataset.figures.filter(({ id, bound }) => bare.includes(id) && bound !== 'as-printed')
    expect(hedged.length === 0 || /\{share /.test(text)).toBe(true)
  })

  it('change with the figures', () => {
    const other = changed((copy) => {
      copy.figures[0]!.valueText = '343,999'
      copy.figures[0]!.value = 343999
    })
    const all = deckOf(other, briefing()).slides.flatMap((slide) => [...room(slide), ...said(slide)])
    expect(all.filter((text) => text.includes('343,151'))).toEqual([])
    expect(all.filter((text) => text.includes('more than 343,999')).length).toBeGreaterThan(3)
  })

  it('hold no sum and no share that the release does not allow', () => {
    const all = every.flatMap((slide) => [...room(slide), ...said(slide)]).join('\n')
    expect(notDerivedAnywhere.filter(({ pattern }) => pattern.test(all)).map(({ what }) => what)).toEqual([])
  })
})

/** What must stand in the footer of a slide that shows the figure. */
const limitsOf = ({ bound, period, quote }: Figure): string[] => [
  `¶${quote.paragraph}`,
  ...(period ? [monthDay(period.end)] : []),
  ...(bound === 'at-least' ? ['“more than” marks a floor'] : []),
  ...(bound === 'about' ? ['“approximately” as printed'] : []),
  ...(period?.endBasis === 'inherited' ? ['dates inherited from ¶7'] : []),
]

describe('every number on a slide', () => {
  it.each(deck().slides)('has its hedge: $id', (slide) => {
    for (const figure of writtenIn(room(slide)).filter(({ bound }) => bound !== 'as-printed')) {
      const without = room(slide)
        .join('\n')
        .split(qualified(figure))
        .flatMap((rest) => writtenIn([rest]))
      // The bare number of a floor stands in a formula alone.
      const formula = slide.body.layout === 'part' && slide.body.formula.includes(figure.valueText)
      expect(without.includes(figure)).toBe(formula)
    }
  })

  it.each(deck().slides)('has its last day, its qualifier and its ¶ in the footer: $id', (slide) => {
    const { period, qualifiers, marks, source } = slide.footer
    expect(source).toBe(dataset.release.short)
    expect(period).not.toBe('')
    const footer = [source, period, ...qualifiers, ...marks.map(({ mark }) => mark)].join(' · ')
    for (const figure of writtenIn(room(slide))) {
      for (const needed of limitsOf(figure)) expect(footer).toContain(needed)
    }
  })

  it('has a footer under any choice of programs, and only for what is shown', () => {
    for (const slide of every) {
      const paragraphs = writtenIn(room(slide)).map(({ quote }) => `¶${quote.paragraph}`)
      const marks = slide.footer.marks.map(({ mark }) => mark)
      expect(marks).toEqual(expect.arrayContaining(paragraphs))
      expect(slide.footer.period).toMatch(/20\d\d$/)
    }
  })

  it('leads to its sentence without leaving the slide', () => {
    for (const slide of deck([], 3).slides) {
      // The names of departments open no sentence; the page has them in its release.
      for (const { href } of slide.footer.marks.filter((mark) => !mark.href.includes('#'))) {
        const { view } = viewFromUrl(href, dataset)
        expect(view).toMatchObject({ view: 'briefing', slide: 3 })
        expect(view.figure).not.toBeNull()
      }
    }
  })
})

const drawnBy = ({ body }: SlideRow) =>
  body.layout === 'bars'
    ? body.bars.map(({ row }) => row.id)
    : body.layout === 'figures'
      ? body.cells.map(({ row }) => row.id)
      : body.layout === 'part'
        ? [body.whole.id, body.part.id, ...(body.printed ? [body.printed.id] : [])]
        : []

describe('the notes of a slide', () => {
  it.each(every)('have each number they hold with its sentence, its date and its quote: $id', (slide) => {
    const listed = slide.notes.sentences.flatMap(({ figures }) => figures.map(({ id }) => id))
    const written = writtenIn([...room(slide), ...slide.notes.say.map(textOf)])
    expect(listed).toEqual(expect.arrayContaining(written.map(({ id }) => id)))
    for (const { figures, quote, mark } of slide.notes.sentences) {
      for (const { id, sentence } of figures) {
        const figure = dataset.figures.find((one) => one.id === id)!
        expect(quote).toBe(figure.quote.text)
        expect(mark).toBe(`¶${figure.quote.paragraph}`)
        expect(sentence.toLowerCase()).toContain(qualified(figure).toLowerCase())
        expect(sentence).toContain(figure.period ? monthDay(figure.period.end) : 'roundtable')
      }
    }
  })

  it.each(decks)(
    'have, here or on an earlier slide, the cautions of every figure drawn: $choice',
    ({ slides }) => {
      const given = new Set<string>()
      for (const slide of slides) {
        for (const { id } of slide.notes.cautions) given.add(id)
        const needed = dataset.figures
          .filter(({ id }) => drawnBy(slide).includes(id))
          .flatMap((figure) => figure.cautions)
        expect([...given]).toEqual(expect.arrayContaining(needed))
        expect(slide.notes.say.length).toBeGreaterThan(0)
      }
    },
  )
})

describe('the notes of a deck', () => {
  const { slides } = deck()

  it('give each caution once, on the first slide that needs it', () => {
    const given = slides.flatMap(({ notes }) => notes.cautions.map(({ id }) => id))
    expect(given).toEqual([...new Set(given)])
    expect(given.toSorted()).toEqual(
      [...new Set(dataset.figures.flatMap(({ cautions }) => cautions))].toSorted(),
    )
  })

  it('refer back from every later slide to the first', () => {
    const earlier = noteKeeper()
    expect([2, 3, 5].map((slide) => earlier('a sentence', slide))).toEqual([null, 2, 2])
    expect(earlier('another', 5)).toBeNull()
  })

  it('quote each sentence once, and refer back to it from the later slides', () => {
    const first = new Map<string, number>()
    for (const { number, notes } of slides) {
      for (const { quote, earlier } of notes.sentences) {
        expect(earlier).toBe(first.get(quote) ?? null)
        if (earlier === null) first.set(quote, number)
      }
    }
    expect(first.size).toBe(new Set(dataset.figures.map(({ quote }) => quote.start)).size)
  })

  it('can be read in a few minutes: at most 1,500 words in the speaker’s sight, and in the file', () => {
    const inSight = slides.flatMap(({ notes: { say, cautions, sentences } }) => [
      'To keep in mind, in the release’s words.',
      ...say.map(textOf),
      ...cautions.map(({ title }) => title),
      ...sentences.flatMap(({ figures, quote, earlier }) => [
        ...figures.map(({ sentence }) => sentence),
        earlier === null ? quote : `See slide ${earlier}`,
      ]),
    ])
    const inFile = powerpointOf(dataset, plainView, outlines).slides.flatMap(({ notes }) =>
      notes.map(({ text }) => text),
    )
    for (const words of [inSight, inFile])
      expect(words.join(' ').split(/\s+/).length).toBeLessThanOrEqual(1500)
  })
})

describe('the program filter', () => {
  it('leaves out the slides that draw other programs, and all ICE removals', () => {
    expect(ids(['287g'])).toEqual(['cover', 'reading', 'programs', 'departments', 'not-said', 'sources'])
    expect(ids(['secure-communities'])).toContain('level-1')
    expect(ids(['best', 'community-shield'])).toEqual(expect.arrayContaining(['arrests', 'seizures']))
  })

  it('draws no figure of a program that is not chosen', () => {
    for (const { programs } of everyChoice) {
      for (const { body } of deck(programs).slides) {
        const rows =
          body.layout === 'bars'
            ? body.bars.map(({ row }) => row)
            : body.layout === 'figures'
              ? body.cells.map(({ row }) => row)
              : body.layout === 'part'
                ? [body.whole, body.part]
                : []
        const others = rows.filter(({ id }) => {
          const figure = dataset.figures.find((each) => each.id === id)
          return figure?.program == null || !programs.includes(figure.program)
        })
        expect(others).toEqual([])
      }
    }
  })

  it('is named in every footer, with the number of slides it leaves out', () => {
    expect(deck().choice).toBeNull()
    expect(deck(['best', '287g']).choice).toBe('287(g), BEST; 4 slides left out')
    expect(deck(['cap', '287g', 'best']).choice).toBe('3 of 7 programs; 4 slides left out')
    for (const { programs } of everyChoice) {
      const { choice, slides } = deck(programs)
      expect(choice).toContain(`; ${dataset.slides.length - slides.length} slide`)
    }
  })

  it('is named on the first slide, and a program without a figure is not passed over', () => {
    const cover = deck(['best', 'human-smuggling']).slides[0]?.body
    expect(cover).toMatchObject({
      chosen: [
        'Border Enforcement Security Task Forces (BEST)',
        'Human smuggling and trafficking task forces',
      ],
      withoutFigure: ['Human smuggling and trafficking task forces'],
    })
  })

  it('goes along to the page and back', () => {
    expect(deck(['cap'], 3).leaveHref).toBe('?program=cap')
    expect(deck(['cap'], 3).slides[3]?.href).toBe('?program=cap&view=briefing&slide=4')
  })
})

describe('the place in the deck', () => {
  it('is in the address, and comes back from it', () => {
    for (const slide of dataset.slides.keys()) {
      const view = briefing(['cap'], slide + 1)
      expect(viewFromUrl(urlFromView(view), dataset)).toEqual({ view, dropped: [] })
      const speaker: View = { ...view, view: 'speaker' }
      expect(viewFromUrl(urlFromView(speaker), dataset)).toEqual({ view: speaker, dropped: [] })
    }
    expect(urlFromView(briefing([], 1))).toBe('?view=briefing')
    expect(urlFromView(briefing([], 7))).toBe('?view=briefing&slide=7')
  })

  it.each([
    ['99', 11],
    ['0', 1],
    ['-1', 1],
    ['abc', 1],
    ['1.5', 1],
    ['7e9', 1],
    ['99999999999999999999', 11],
  ])('that is junk, %s, is said and becomes %i', (slide, is) => {
    const { view, dropped } = viewFromUrl(`?view=briefing&slide=${slide}`, dataset)
    expect(view.slide).toBe(is)
    expect(dropped).toEqual([`slide=${slide}`])
  })

  it('means nothing on the page', () => {
    expect(viewFromUrl('?slide=7', dataset)).toEqual({ view: plainView, dropped: [] })
    expect(viewFromUrl('?view=pie&slide=7', dataset)).toEqual({ view: plainView, dropped: ['view=pie'] })
  })

  it('past the end of a shorter deck is its last slide', () => {
    const { current, next } = deck(['287g'], 9)
    expect(current).toMatchObject({ id: 'sources', number: 6 })
    expect(next).toBeNull()
  })
})

describe('a slide of data/', () => {
  it.each([
    ['a chart', 'slides.3.chart', (copy: typeof dataset) => Object.assign(copy.slides[3]!, { chart: 'pie' })],
    ['a part', 'slides.5.part', (copy: typeof dataset) => Object.assign(copy.slides[5]!, { part: 'none' })],
    [
      'a part that is none in words',
      'slides.2.part',
      (copy: typeof dataset) => Object.assign(copy.slides[2]!, { part: 'convicted-homicide' }),
    ],
    [
      'a layout',
      'slides.0.layout',
      (copy: typeof dataset) => Object.assign(copy.slides[0]!, { layout: 'pie' }),
    ],
  ])('that asks for %s that is not there is refused', (_, path, change) => {
    expect(faultsIn(changed(change)).map((fault) => fault.path)).toContain(path)
  })

  it('has all its braces filled in', () => {
    const texts = wordsOf(dataset).filter(({ path }) => path.startsWith('slides.'))
    expect(texts.filter(({ text }) => /[{}]/.test(plainProse(text, dataset)))).toEqual([])
  })
})

describe('the map of a slide', () => {
  it('has room for every name, in letters a room can read', () => {
    const view = JSON.parse(fileText('data/dataset/plane.json')) as Rect
    const rows = slidePlaceRows(dataset.places, view)
    expect(rows.filter(({ nameSpot }) => nameSpot === null)).toEqual([])
    // Drawn 840 wide, a letter of 14 is one of 24.
    expect((14 * 840) / slideMapWidth).toBeGreaterThanOrEqual(24)
  })
})
