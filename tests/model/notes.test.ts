// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { cardsOf } from '../../src/model/cards.ts'
import { noteKinds, notesOf, readingOf, type NoteRow } from '../../src/model/notes.ts'
import { plainView } from '../../src/model/view.ts'
import { changed, dataset, figure } from '../support/dataset.ts'
import { textOf } from '../support/pieces.ts'

const groups = notesOf(dataset, plainView)
const notes = groups.flatMap((group) => group.notes)

function note(id: string): NoteRow {
  const found = notes.find((each) => each.id === id)
  if (!found) throw new Error(`There is no note "${id}".`)
  return found
}

/** What has to be said to a reader, and the words by which it is seen that it is said. */
const findings: [string, string, RegExp][] = [
  [
    'the release prints 50%, its numbers give 57.0%',
    'printed-share',
    /or 50% with.*195,700 ÷ 343,151 is 57\.0%/,
  ],
  ['neither number is corrected', 'printed-share', /Neither number is corrected/],
  ['programs are not added', 'do-not-add-programs', /does not say whether one removal is counted under more/],
  ['convictions are not added', 'do-not-add-convictions', /three categories only.*once or in each/],
  ['there are four end dates', 'four-end-dates', /Aug\. 19 .*Aug\. 22 .*Aug\. 29 .*Aug\. 31 /],
  ['dates are inherited', 'inherited-dates', /state no date.*Aug\. 19, is inherited/],
  ['years and starts are inferred', 'inferred-dates', /read from the heading, FY 2011/],
  ['a word is missing', 'missing-word', /37,888 were removed follows from the layout only/],
  [
    '“more than” belongs to three numbers',
    'more-than',
    /Three figures are floors: more than 343,151, more than 17,008 and more than 638/,
  ],
  ['arrests are not convictions', 'arrests', /more than 638 and 4,468 are people arrested/i],
  ['nothing is local', 'nothing-is-local', /No figure is broken down by place/],
  [
    'the total is not said to be a partnership result',
    'total-is-all-ice',
    /more than 343,151, counts everyone whom ICE removed/,
  ],
  ['six of seven partnerships have figures', 'seven-and-six', /named without a figure\. That is not zero/],
  [
    'departments and leaders are counted apart',
    'about-fifteen',
    /“Approximately 15 law enforcement leaders”.*15 departments/i,
  ],
  ['the association has another name', 'association', /calls itself Major Cities Chiefs Association/],
  ['Thursday and Friday are inferred', 'roundtable-days', /September 15, .*September 16, 2011.*inference/],
  ['the figures cover part of a year', 'part-of-a-year', /after 323 to 335 of its 365 days/],
]

describe('the notes', () => {
  it.each(findings)('say that %s (%s)', (_, id, words) => {
    expect(textOf(note(id).text)).toMatch(words)
  })

  it('have in their titles the counts that they are about', () => {
    expect(note('four-end-dates').title).toBe('Four end dates')
    expect(note('seven-and-six').title).toBe('Seven partnerships, six with figures')
    expect(note('about-fifteen').title).toBe('Approximately 15 leaders, 15 departments')
  })

  it('stand in three groups, with what the release says first', () => {
    expect(groups.map(({ kind, title }) => [kind, title])).toEqual([
      ['release', 'What the release says, and what it leaves open'],
      ['computed', 'What we computed'],
      ['edition', 'What is ours, not from the release'],
    ])
    expect(noteKinds.map(({ kind }) => kind)).toEqual(groups.map(({ kind }) => kind))
  })

  it('that compute are never among those of the release', () => {
    const released = groups.find(({ kind }) => kind === 'release')?.notes ?? []
    const shares = released.filter(({ text }) =>
      text.some((piece) => piece.kind === 'computed' && !piece.formula.startsWith('counted in the dataset')),
    )
    expect(shares).toEqual([])
  })

  it.each(notes)('hold no number that code has not filled in: $id', ({ text }) => {
    const typed = text
      .flatMap((piece) => (piece.kind === 'text' ? piece.text : []))
      .join(' … ')
      // Dates, and names that hold a number.
      .replaceAll(
        /(?:Jan|Feb|March|April|May|June|July|Aug|Sept|September|Oct|October|Nov|Dec)\.? \d{1,2}(?:, \d{4})?/g,
        '',
      )
      .replaceAll(/287\(g\)|Level 1|FY 2011/g, '')
    expect(typed).not.toMatch(/\d/)
  })

  it.each(notes)('lead from each figure to its sentence: $id', ({ text }) => {
    for (const piece of text.filter(({ kind }) => kind === 'figure')) {
      expect(piece).toMatchObject({
        href: expect.stringMatching(/^\?figure=[a-z0-9-]+$/),
        mark: expect.stringMatching(/^¶\d+$/),
      })
    }
  })

  it.each(notes)('are short: $id', ({ title, text }) => {
    expect(title.length).toBeLessThanOrEqual(60)
    expect(textOf(text).length).toBeLessThanOrEqual(320)
    expect(textOf(text)).toMatch(/[.”]$/)
  })

  it('follow a corrected figure', () => {
    const other = changed((copy) => {
      Object.assign(figure('removed-convicted', copy), { value: 171576, valueText: '171,576' })
    })
    const text = notesOf(other, plainView)
      .flatMap((group) => group.notes)
      .find(({ id }) => id === 'printed-share')?.text
    expect(textOf(text ?? '')).toContain('171,576 ÷ 343,151 is 50.0%')
  })
})

describe('the page at rest', () => {
  it('shows at most one caution on a card', () => {
    const cards = cardsOf(dataset, plainView).flatMap((group) => group.cards)
    const cautions = cards.flatMap(({ caution }) => caution?.title ?? [])
    expect(cautions).toEqual(['The release does not explain the difference'])
  })

  it('names three notes beside the headline, the last without a text', () => {
    expect(readingOf(dataset, plainView).map(({ id, title, brief }) => [id, title, textOf(brief)])).toEqual([
      [
        'do-not-add-programs',
        'Do not add these',
        'The release does not say whether one removal is counted under more than one program.',
      ],
      ['four-end-dates', 'Four end dates', 'Each figure says where it stops.'],
      ['more-than', 'The words “more than” are part of the number', ''],
    ])
  })
})

describe('a note beside the headline without a short form', () => {
  it('has no text', () => {
    expect(readingOf(dataset, plainView).at(-1)?.brief).toEqual([])
  })
})
