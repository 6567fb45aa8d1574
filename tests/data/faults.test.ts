// @vitest-environment node
/** For each rule that a schema cannot state, a dataset that breaks that rule and no other. */
import { describe, expect, it } from 'vitest'
import type { Card, Dataset, Figure, Slide } from '../../src/dataset/schema.ts'
import { changed, dataset, faultsIn, figure, release } from '../support/dataset.ts'

type Broken = [what: string, edit: (copy: Dataset) => unknown, path: string, message: string]

const item = <Item extends { id: string }>(items: readonly Item[], id: string): Item => {
  const found = items.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`There is no "${id}".`)
  return found
}
const card = (id: string, from: Dataset): Card => item(from.cards, id)
const chart = (from: Dataset) => item(from.charts, 'removals')
/** The slide of an id, which must be of the layout. */
function slide<Layout extends Slide['layout']>(
  id: string,
  layout: Layout,
  from: Dataset,
): Extract<Slide, { layout: Layout }> {
  const found = item(from.slides, id)
  if (found.layout !== layout) throw new Error(`The slide "${id}" is not of the layout "${layout}".`)
  return found as Extract<Slide, { layout: Layout }>
}
/** Adds a bar with its caption. */
function addBar(from: Dataset, id: string) {
  chart(from).figures.push(id)
  chart(from).captions.push({ figure: id, text: 'so many' })
}
/** Moves a quote, and its words with it. */
const quoteFrom = ({ quote }: Figure, start: number, end: number) =>
  Object.assign(quote, { start, end, text: release.slice(start, end) })
const partOf = (whole: string): Figure['partOf'] => ({ figure: whole, basis: 'layout', words: null })

const twice: Broken[] = [
  [
    'figure',
    (d) => d.figures.push(d.figures[15]!),
    'figures.16.id',
    '"attendance" is used twice: give one of the two another id',
  ],
  [
    'program',
    (d) => d.programs.push(d.programs[1]!),
    'programs.7.id',
    '"cap" is used twice: give one of the two another id',
  ],
  [
    'note',
    (d) => d.notes.push(d.notes[0]!),
    'notes.33.id',
    '"printed-share" is used twice: give one of the two another id',
  ],
  [
    'place',
    (d) => d.places.push(d.places[0]!),
    'places.15.id',
    '"dallas-tx" is used twice: give one of the two another id',
  ],
  [
    'card',
    (d) => d.cards.push(d.cards[3]!),
    'cards.8.id',
    '"cap" is used twice: give one of the two another id',
  ],
  [
    'chart',
    (d) => d.charts.push(d.charts[1]!),
    'charts.2.id',
    '"removals" is used twice: give one of the two another id',
  ],
  [
    'term',
    (d) => d.glossary.push(d.glossary[0]!),
    'glossary.11.id',
    '"removal" is used twice: give one of the two another id',
  ],
  [
    'slide',
    (d) => d.slides.push(d.slides[0]!),
    'slides.11.id',
    '"cover" is used twice: give one of the two another id',
  ],
]

const missing = (items: string) =>
  `"none" is not the id of one of the ${items}: correct it, or add it to ${items}.json`
const noFigure = missing('figures')
const noNote = missing('notes')
const unknown: Broken[] = [
  [
    'the program of a figure',
    (d) => (figure('best-guns', d).program = 'none'),
    'figures.10.program',
    missing('programs'),
  ],
  [
    'a caution of a figure',
    (d) => figure('best-guns', d).cautions.push('none'),
    'figures.10.cautions.2',
    noNote,
  ],
  [
    'the whole of a figure',
    (d) => (figure('best-guns', d).partOf = partOf('none')),
    'figures.10.partOf.figure',
    noFigure,
  ],
  ['a figure of a card', (d) => card('best', d).figures.push('none'), 'cards.7.figures.3', noFigure],
  ['the part on a card', (d) => (card('best', d).part = 'none'), 'cards.7.part', noFigure],
  ['the caution on a card', (d) => (card('best', d).caution = 'none'), 'cards.7.caution', noNote],
  ['a bar of a chart', (d) => chart(d).figures.push('none'), 'charts.1.figures.3', noFigure],
  [
    'a figure of a term',
    (d) => item(d.glossary, 'association').figures.push('none'),
    'glossary.10.figures.0',
    noFigure,
  ],
  [
    'the figure beside a later one',
    (d) => (d.later.rows[5]!.figure = 'none'),
    'later.rows.5.figure',
    noFigure,
  ],
  ['a note beside the headline', (d) => (d.page.reading[1]!.note = 'none'), 'page.reading.1.note', noNote],
  [
    'the figure on the slide of the map',
    (d) => (slide('departments', 'map', d).figure = 'none'),
    'slides.8.figure',
    noFigure,
  ],
  [
    'a figure in large print on a slide',
    (d) => (slide('seizures', 'figures', d).cells[1]!.figure = 'none'),
    'slides.7.cells.1.figure',
    noFigure,
  ],
  [
    'the chart of a slide',
    (d) => (slide('programs', 'bars', d).chart = 'none'),
    'slides.4.chart',
    missing('charts'),
  ],
  [
    'the figure of a caption of a chart',
    (d) => chart(d).captions.push({ figure: 'none', text: 'people' }),
    'charts.1.captions.4.figure',
    '"none" is not a bar of this chart: remove the caption, or add it to figures',
  ],
  [
    'the figure of a caption, which is a part of no bar of that chart',
    (d) => chart(d).captions.push({ figure: 'removed-convicted', text: 'people' }),
    'charts.1.captions.4.figure',
    '"removed-convicted" is not a bar of this chart: remove the caption, or add it to figures',
  ],
  [
    'the caption of a bar',
    (d) => chart(d).captions.pop(),
    'charts.1.figures.2',
    '"g287-removed" has no caption that says whom it counts: add one to captions',
  ],
  ['the part on a slide', (d) => (slide('level-1', 'part', d).part = 'none'), 'slides.5.part', noFigure],
  [
    'the printed share on a slide',
    (d) => (slide('level-1', 'part', d).printed = 'none'),
    'slides.5.printed',
    noFigure,
  ],
]

const otherSentence = (id: string) =>
  `${id} is no other figure of the same sentence: name one that is, or set sameAs to null`
const sameAs: Broken[] = [
  ['that is not there', (d) => (figure('best-guns', d).sameAs = 'none'), 'figures.10.sameAs', noFigure],
  [
    'of another sentence',
    (d) => (figure('best-guns', d).sameAs = 'sc-removed'),
    'figures.10.sameAs',
    otherSentence('sc-removed'),
  ],
  [
    'that is itself',
    (d) => (figure('best-guns', d).sameAs = 'best-guns'),
    'figures.10.sameAs',
    otherSentence('best-guns'),
  ],
]

const repeated: Broken[] = [
  [
    'a caution of a figure',
    (d) => figure('best-guns', d).cautions.push('inferred-dates'),
    'figures.10.cautions.2',
    '"inferred-dates" stands here twice: remove one of the two',
  ],
  [
    'a figure of a card',
    (d) => card('best', d).figures.push('best-guns'),
    'cards.7.figures.3',
    '"best-guns" stands here twice: remove one of the two',
  ],
  [
    'a bar of a chart',
    (d) => chart(d).figures.push('sc-removed'),
    'charts.1.figures.3',
    '"sc-removed" stands here twice: remove one of the two',
  ],
  [
    'a figure of a term',
    (d) => item(d.glossary, 'best').figures.push('best-cash'),
    'glossary.6.figures.3',
    '"best-cash" stands here twice: remove one of the two',
  ],
]

const misquoted: Broken[] = [
  [
    'a quote of other words',
    (d) => (figure('convicted-homicide', d).quote.text = '952 people'),
    'figures.3.quote',
    '"952 people" does not stand in the release at 2290 to 2344: correct the words, letter for letter',
  ],
  [
    'a quote that begins elsewhere',
    (d) => (figure('g287-removed', d).quote.start -= 1),
    'figures.9.quote',
    '"ICE\'s 287(g) program resulted in the removal of more than 17,008 aliens (through Aug. 22)." does not stand in the release at 2852 to 2943: set start to 2853 and end to 2943, or leave both out',
  ],
  [
    'a program that is listed otherwise',
    (d) => (item(d.programs, 'cap').listedAs.text = 'Criminal Alien Program'),
    'programs.1.listedAs',
    `"Criminal Alien Program" does not stand in the release at ${item(dataset.programs, 'cap').listedAs.start} to ${item(dataset.programs, 'cap').listedAs.end}: set start to 1633 and end to 1655, or leave both out`,
  ],
  [
    'a place that is listed elsewhere',
    (d) => (d.places[0]!.listedAs.end += 1),
    'places.0.listedAs',
    `"Dallas, Texas" does not stand in the release at ${dataset.places[0]!.listedAs.start} to ${dataset.places[0]!.listedAs.end + 1}: set start to 3908 and end to 3921, or leave both out`,
  ],
]

const outsideQuote =
  'best-guns: the number stands outside its quote: quote its sentence, or leave out valueSpan, which is then found'
const numbers: Broken[] = [
  [
    'printed otherwise',
    (d) => (figure('sc-removed', d).valueText = '64713'),
    'figures.6.value',
    'sc-removed: "64713" does not stand in the release at 2527 to 2533, where "64,713" does: correct it, letter for letter, or leave out valueSpan, which is then found',
  ],
  [
    'that is said to stand elsewhere, whatever stands before that place',
    (d) => (figure('g287-removed', d).valueSpan = { start: 0, end: 70 }),
    'figures.9.value',
    `g287-removed: "17,008" does not stand in the release at 0 to 70, where "${release.slice(0, 57)}…" does: correct it, letter for letter, or leave out valueSpan, which is then found`,
  ],
  [
    'that is not what its text says',
    (d) => (figure('best-drugs', d).value = 243_756),
    'figures.12.value',
    'best-drugs: 243756 is not what "243,756.46" says: set value to 243756.46',
  ],
  [
    'whose text is no number',
    (d) =>
      Object.assign(figure('best-drugs', d), { valueText: 'lbs', valueSpan: { start: 3088, end: 3091 } }),
    'figures.12.value',
    'best-drugs: "lbs" is not a number in digits: take the digits of the quote as valueText',
  ],
  [
    'before its quote',
    (d) => quoteFrom(figure('best-guns', d), 3036, 3120),
    'figures.10.value',
    outsideQuote,
  ],
  ['after its quote', (d) => quoteFrom(figure('best-guns', d), 2948, 3037), 'figures.10.value', outsideQuote],
  [
    'behind another qualifier than the printed one',
    (d) => (figure('best-guns', d).qualifier = 'only'),
    'figures.10.qualifier',
    'best-guns: "only" does not stand before the number: set qualifier to null and bound to "as-printed"',
  ],
  [
    'whose qualifier only ends like the printed words',
    (d) => (figure('best-guns', d).qualifier = 'seize'),
    'figures.10.qualifier',
    'best-guns: "seize" does not stand before the number: set qualifier to null and bound to "as-printed"',
  ],
  [
    'without the words printed before it',
    (d) => (figure('shield-arrests', d).label = 'people arrested'),
    'figures.14.label',
    'shield-arrests: the release prints "a total of" before the number: carry the words in the label',
  ],
  [
    'whose qualifier counts and does not hedge',
    (d) => (figure('shield-arrests', d).qualifier = 'a total of'),
    'figures.14.qualifier',
    'shield-arrests: "a total of" is not a hedge: set qualifier to null, and carry the words in the label',
  ],
  [
    'in another paragraph',
    (d) => (figure('shield-arrests', d).quote.paragraph = 99),
    'figures.14.quote.paragraph',
    'shield-arrests: the quote stands in paragraph 16, not 99: correct it or leave it out',
  ],
  [
    'above the first paragraph',
    (d) => {
      const found = figure('attendance', d)
      const quote = `${found.valueText} came`.padEnd('September'.length)
      d.release.text = d.release.text.replace('September', quote)
      Object.assign(found, { quote: { text: quote }, valueSpan: {}, qualifier: null, bound: 'as-printed' })
    },
    'figures.15.quote.paragraph',
    'attendance: the quote stands above the first paragraph: quote a sentence of one',
  ],
  [
    'that is called exact behind “more than”',
    (d) => (figure('removed-total', d).bound = 'as-printed'),
    'figures.0.bound',
    'removed-total: the bound "as-printed" does not fit the qualifier "more than": set bound to "at-least"',
  ],
  [
    'that is called a floor behind “approximately”',
    (d) => (figure('attendance', d).bound = 'at-least'),
    'figures.15.bound',
    'attendance: the bound "at-least" does not fit the qualifier "approximately": set bound to "about"',
  ],
  [
    'that is called a floor with no word for it',
    (d) => (figure('best-guns', d).bound = 'at-least'),
    'figures.10.bound',
    'best-guns: the bound "at-least" does not fit the qualifier "none": set bound to "as-printed"',
  ],
]

const scopes: Broken[] = [
  [
    'that is said to be of all ICE, but has a program',
    (d) => (figure('best-guns', d).scope = 'all-ice'),
    'figures.10.scope',
    'is "all-ice", but a program is named: set scope to "program", or program to null',
  ],
  [
    'that is said to be of a program, but has none',
    (d) => (figure('removed-convicted-pct', d).scope = 'program'),
    'figures.2.scope',
    'is "program", but no program is named: name it, or correct the scope',
  ],
]

const noPart = (part: string, whole: string) =>
  `${part} cannot be a part of ${whole}: name a greater figure of its unit and kind, or set partOf to null`
const parts: Broken[] = [
  [
    'in another unit',
    (d) => (figure('best-guns', d).partOf = partOf('best-drugs')),
    'figures.10.partOf',
    noPart('best-guns', 'best-drugs'),
  ],
  [
    'of another kind',
    (d) => (figure('predator-arrests', d).partOf = partOf('removed-total')),
    'figures.13.partOf',
    noPart('predator-arrests', 'removed-total'),
  ],
  [
    'greater than its whole',
    (d) => (figure('sc-removed', d).partOf = partOf('g287-removed')),
    'figures.6.partOf',
    noPart('sc-removed', 'g287-removed'),
  ],
  [
    'that is its own whole',
    (d) => (figure('sc-removed', d).partOf = partOf('sc-removed')),
    'figures.6.partOf',
    noPart('sc-removed', 'sc-removed'),
  ],
]

const notStated = (part: string, whole: string) =>
  `${part} is not stated to be a part of ${whole}: name a figure that is, or set part to null`
const noAxis =
  'do not share one unit and one kind of count, so they share no axis: put them in different charts'
const together: Broken[] = [
  [
    'a card of removals and arrests',
    (d) => card('predator', d).figures.push('sc-removed'),
    'cards.5.figures',
    'are of more than one kind of count: keep one kind, and put the others on another card',
  ],
  [
    'a card whose part is shown by the layout only',
    (d) => Object.assign(card('cap', d), { figures: ['removed-convicted'], part: 'convicted-homicide' }),
    'cards.3.part',
    notStated('convicted-homicide', 'removed-convicted'),
  ],
  [
    'a card whose part is that of another figure',
    (d) => (card('cap', d).part = 'sc-level1'),
    'cards.3.part',
    notStated('sc-level1', 'cap-removed-convicted'),
  ],
  [
    'a card whose part is that of its second figure',
    (d) => Object.assign(card('cap', d), { figures: ['removed-total', 'sc-removed'], part: 'sc-level1' }),
    'cards.3.part',
    notStated('sc-level1', 'removed-total'),
  ],
  [
    'a card whose part has no whole',
    (d) => (card('cap', d).part = 'g287-removed'),
    'cards.3.part',
    notStated('g287-removed', 'cap-removed-convicted'),
  ],
  [
    'a chart of two units',
    (d) => {
      chart(d).figures = []
      chart(d).captions = []
      addBar(d, 'best-guns')
      addBar(d, 'best-drugs')
    },
    'charts.1.figures',
    noAxis,
  ],
  ['a chart of two kinds', (d) => addBar(d, 'predator-arrests'), 'charts.1.figures', noAxis],
  [
    'a slide whose part is shown by the layout only',
    (d) => (slide('level-1', 'part', d).part = 'convicted-homicide'),
    'slides.5.part',
    'convicted-homicide is not stated to be a part: name a figure that is',
  ],
  [
    'a slide whose part has no whole',
    (d) => (slide('level-1', 'part', d).part = 'g287-removed'),
    'slides.5.part',
    'g287-removed is not stated to be a part: name a figure that is',
  ],
]

const outside = 'braces are filled in sentences only, and this is none: write the words without them'
const notSentences: Broken[] = [
  ['the title of a card', (d) => (d.cards[0]!.title += '{sc-removed}'), 'cards.0.title', outside],
  ['the title of a chart', (d) => (d.charts[0]!.title += '{sc-removed}'), 'charts.0.title', outside],
  ['the name of a figure', (d) => (d.figures[0]!.name += '{sc-removed}'), 'figures.0.name', outside],
  ['a term', (d) => (d.glossary[0]!.text += '{sc-removed}'), 'glossary.0.text', outside],
  ['a later figure', (d) => (d.later.text += '{sc-removed}'), 'later.text', outside],
  ['the heading of the cards', (d) => (d.page.figures += '{sc-removed}'), 'page.figures', outside],
  ['the release', (d) => (d.release.capture += '}'), 'release.capture', outside],
  ['the title of the later figures', (d) => (d.later.title += '{'), 'later.title', outside],
]

/** A sentence may stand at each of these. */
const sentences: [string, (copy: Dataset, text: string) => unknown][] = [
  ['cards.12.aside', (d, text) => (d.cards = [...d.cards, ...more(d, text)])],
  ['cards.0.partCaption', (d, text) => (d.cards[0]!.partCaption = text)],
  ['notes.10.title', (d, text) => (d.notes[10]!.title = text)],
  ['notes.10.text', (d, text) => (d.notes[10]!.text = text)],
  ['page.attendance', (d, text) => (d.page.attendance = text)],
  ['page.headline', (d, text) => (d.page.headline = text)],
  ['page.status', (d, text) => (d.page.status = text)],
  ['slides.10.title', (d, text) => (d.slides[10]!.title = text)],
  ['slides.10.aside', (d, text) => (d.slides[10]!.aside = text)],
  ['slides.10.say.0', (d, text) => (d.slides[10]!.say[0] = text)],
  ['slides.0.status', (d, text) => (slide('cover', 'cover', d).status = text)],
  ['slides.10.points.0.lead', (d, text) => (slide('sources', 'sources', d).points[0]!.lead = text)],
  ['slides.8.points.0', (d, text) => (slide('departments', 'map', d).points[0] = text)],
]
/** Enough cards for an index of two digits, the last with the text. */
const more = (d: Dataset, aside: string): Card[] =>
  [8, 9, 10, 11, 12].map((at) => ({ ...card('cap', d), id: `card-${at}`, aside }))

const named = (cases: readonly Broken[], sentence: (what: string) => string): Broken[] =>
  cases.map(([what, ...rest]) => [sentence(what), ...rest])

describe('a dataset with one fault is refused for that fault alone:', () => {
  it.each([
    ...named(twice, (what) => `the id of a ${what} is used twice`),
    ...named(unknown, (what) => `${what} is an id that is not there`),
    ...named(sameAs, (what) => `a figure is the same as one ${what}`),
    ...named(repeated, (what) => `${what} is named twice`),
    ...misquoted,
    ...named(numbers, (what) => `a number ${what}`),
    ...named(scopes, (what) => `a figure ${what}`),
    ...named(parts, (what) => `a part ${what}`),
    ...together,
    ...named(notSentences, (what) => `${what} has braces, which are filled in sentences only`),
  ])('%s', (_, edit, path, message) => {
    expect(faultsIn(changed(edit))).toEqual([{ path, message }])
  })
})

describe('a dataset without a fault is taken:', () => {
  it('the one in data/', () => {
    expect(faultsIn(dataset)).toEqual([])
  })

  it.each(sentences)('one with a number in the sentence at %s', (_, edit) => {
    expect(faultsIn(changed((copy) => edit(copy, 'It is {sc-removed}.')))).toEqual([])
  })

  it.each(sentences)('but not one with an unknown figure in the sentence at %s', (path, edit) => {
    const faults = faultsIn(changed((copy) => edit(copy, 'It is {none}.')))
    expect(faults.map((fault) => fault.path)).toContain(path)
    expect(new Set(faults.map(({ message }) => message))).toEqual(
      new Set(['"{none}" cannot be filled: there is no figure "none": correct its id']),
    )
  })

  it('one with a quote that ends with its number', () => {
    expect(faultsIn(changed((copy) => quoteFrom(figure('best-guns', copy), 2948, 3038)))).toEqual([])
  })

  it('one with a figure that is the same as another of its sentence', () => {
    expect(faultsIn(changed((copy) => (figure('best-guns', copy).sameAs = 'best-cash')))).toEqual([])
  })

  it('one with a part as great as its whole', () => {
    const same = changed((copy) => {
      copy.figures.push({ ...figure('sc-removed'), id: 'same', partOf: partOf('sc-removed') })
    })
    expect(faultsIn(same)).toEqual([])
  })
})
