// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { cardsOf, type CardRow } from '../../src/model/cards.ts'
import type { Piece } from '../../src/model/sentences.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { changed, dataset, figure } from '../support/dataset.ts'
import { choosing, everyChoice } from '../support/views.ts'

const cards = (view: View = plainView) => cardsOf(dataset, view).flatMap((group) => group.cards)
const card = (id: string, view?: View): CardRow => {
  const found = cards(view).find((candidate) => candidate.id === id)
  if (!found) throw new Error(`There is no card "${id}".`)
  return found
}
/** The cards that a choice of programs leaves on the page. */
const shown = (view: View) => cards(view).filter(({ isShown }) => isShown)
const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('')
const rowsOf = (row: CardRow) => [...row.figures, ...(row.part ? [row.part.row] : [])]

const told = (view: View) => cardsOf(dataset, view).map(({ isFiltered }) => isFiltered)

describe('the cards', () => {
  it('stand under their kinds of count, in the order of the release', () => {
    expect(
      cardsOf(dataset, plainView).map(({ title, cards: own }) => [title, own.map(({ id }) => id)]),
    ).toEqual([
      ['People removed', ['all-removals', 'convictions', 'secure-communities', 'cap', '287g']],
      ['People arrested', ['predator', 'shield']],
      ['Things seized or stopped', ['best']],
    ])
  })

  it('hold figures of their own kind only', () => {
    for (const { kind, cards: own } of cardsOf(dataset, plainView)) {
      expect(new Set(own.flatMap(rowsOf).map((row) => row.kind))).toEqual(new Set([kind]))
    }
  })

  it.each(cards().flatMap(rowsOf))('give $id with its hedge, its date and the way to its sentence', (row) => {
    const { bound, qualifier, valueText, quote, period } = figure(row.id)
    expect(row.qualified).toBe(bound === 'as-printed' ? valueText : `${qualifier} ${valueText}`)
    expect(row.end === 'beyond').toBe(bound === 'at-least')
    expect(row.date).toMatch(
      period?.startBasis === 'stated' ? /^Oct. 1, 2010 – Aug. 19, 2011$/ : /^to Aug. \d\d$/,
    )
    expect(row.mark).toBe(`¶${quote.paragraph}`)
    expect(row.href).toBe(`?figure=${row.id}`)
  })

  it('draw two parts inside their wholes: those that the release states', () => {
    const parts = cards().flatMap(({ figures, part }) =>
      part ? [[part.row.id, figures[0]?.id, part.share]] : [],
    )
    expect(parts).toEqual([
      ['removed-convicted', 'removed-total', 195700 / 343151],
      ['sc-level1', 'sc-removed', 16187 / 64713],
    ])
  })

  it('put the printed 50% beside the computed 57.0%, and correct neither', () => {
    expect(text(card('all-removals').aside)).toBe(
      'The release prints “50%”. 195,700 ÷ 343,151 is 57.0% (computed; lower if the total is higher).',
    )
    expect(card('all-removals').caution).toEqual({
      title: 'The release does not explain the difference',
      href: '?figure=removed-convicted',
    })
  })

  it('say 25.0% of Level 1', () => {
    expect(text(card('secure-communities').part?.caption ?? [])).toBe(
      'of them convicted of Level 1 crimes, 25.0%',
    )
  })

  it('have one aside, on the figure that has no card or line of its own', () => {
    const asides = cards().filter(({ aside }) => aside.length > 0)
    expect(asides.map(({ id, asideFigure }) => [id, asideFigure])).toEqual([
      ['all-removals', 'removed-convicted-pct'],
    ])
    expect(card('cap')).toMatchObject({ aside: [], asideFigure: null, part: null })
  })

  it('are told whether programs are chosen', () => {
    expect(told(plainView)).toEqual([false, false, false])
    expect(told(choosing('cap'))).toEqual([true, true, true])
  })

  it('cannot be drawn without a figure, which the schema refuses', () => {
    const empty = changed((copy) => (copy.cards[0]!.figures = []))
    expect(() => cardsOf(empty, plainView)).toThrow('There is no figure "".')
  })

  it('mark the inherited date of the convictions, and no other', () => {
    expect(
      cards()
        .filter(({ dateInherited }) => dateInherited)
        .map(({ id }) => id),
    ).toEqual(['convictions'])
    expect(card('convictions').date).toBe('to Aug. 19')
  })

  it('have at most one caution in sight each', () => {
    expect(
      cards()
        .filter(({ caution }) => caution !== null)
        .map(({ id }) => id),
    ).toEqual(['all-removals'])
  })

  it('give lines of one date: the one beside the title holds for all of them', () => {
    for (const { figures } of cards()) expect(new Set(figures.map(({ date }) => date)).size).toBe(1)
  })

  it('never hold a sum of figures', () => {
    const values = dataset.figures.filter(({ unit }) => unit === 'people').map(({ value }) => value)
    const sums = values.flatMap((one, index) =>
      values.slice(index + 1).flatMap((two) => [one + two, ...values.map((three) => one + two + three)]),
    )
    const written = JSON.stringify(cards()).replaceAll(/(?<=\d),(?=\d)/g, '')
    const found = sums.filter((sum) => new RegExp(String.raw`(?<!\d)${sum}(?!\d)`).test(written))
    expect(found).toEqual([])
  })
})

/** What of the cards is the same for every choice. */
const fixed = (view: View) =>
  cardsOf(dataset, view).map(({ kind, title, programs, cards: own }) => [
    kind,
    title,
    programs,
    own.map((row) => [row.id, row.title, row.programs, row.rank, row.part?.share]),
  ])

describe('the cards of chosen programs', () => {
  it.each([
    [['secure-communities'], ['secure-communities']],
    [
      ['cap', '287g'],
      ['cap', '287g'],
    ],
    [['best'], ['best']],
    [
      ['operation-predator', 'community-shield'],
      ['predator', 'shield'],
    ],
    [['secure-communities', 'human-smuggling'], ['secure-communities']],
    [['human-smuggling'], []],
  ])('%j are %j', (programs, expected) => {
    expect(shown(choosing(...programs)).map(({ id }) => id)).toEqual(expected)
  })

  it('never hold a figure of all ICE', () => {
    const rows = everyChoice.flatMap(shown).flatMap(rowsOf)
    expect(rows.filter(({ id }) => figure(id).scope !== 'program')).toEqual([])
  })

  it('hold every figure of those programs, each once', () => {
    for (const view of everyChoice) {
      const expected = dataset.figures.filter(
        ({ program }) => program !== null && view.programs.includes(program),
      )
      const rows = shown(view).flatMap(rowsOf)
      expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
    }
  })

  it('are among all cards, which are the same for every choice', () => {
    for (const view of everyChoice) expect(fixed(view)).toEqual(fixed(plainView))
    expect(cards().every(({ isShown }) => isShown)).toBe(true)
  })

  it('are those that name one of them, as their kinds of count do', () => {
    for (const view of everyChoice) {
      const isNamed = ({ programs }: { programs: string }) =>
        programs.split(' ').some((id) => view.programs.includes(id))
      for (const group of cardsOf(dataset, view)) {
        for (const row of group.cards) expect(isNamed(row), `card ${row.id}`).toBe(row.isShown)
        expect(isNamed(group), `kind ${group.kind}`).toBe(group.cards.some(({ isShown }) => isShown))
      }
    }
  })

  it('know their place among the cards of their kind', () => {
    for (const { cards: own } of cardsOf(dataset, plainView)) {
      expect(own.map(({ rank }) => rank.overall)).toEqual(own.map((_, index) => index))
    }
    expect(card('cap').rank).toEqual({ overall: 3, own: 0 })
  })

  it('leave out no kind of count but one without a card', () => {
    const without = changed((copy) => {
      copy.cards = copy.cards.filter(({ id }) => id !== 'best')
    })
    expect(cardsOf(without, plainView).map(({ title }) => title)).toEqual([
      'People removed',
      'People arrested',
    ])
  })

  it('keep the choice in the way to a sentence', () => {
    expect(card('287g', choosing('cap', '287g')).figures[0]?.href).toBe(
      '?program=cap,287g&figure=g287-removed',
    )
  })

  it('say which figure is open', () => {
    const view = { ...plainView, figure: 'sc-level1' }
    const open = cards(view)
      .flatMap(rowsOf)
      .filter((row) => row.open)
    expect(open.map(({ id }) => id)).toEqual(['sc-level1'])
  })
})
