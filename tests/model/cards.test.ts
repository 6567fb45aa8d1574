// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { cardsOf, type CardRow } from '../../src/model/cards.ts'
import type { Piece } from '../../src/model/sentences.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { dataset, figure } from '../support/dataset.ts'
import { choosing, everyChoice } from '../support/views.ts'

const cards = (view: View = plainView) => cardsOf(dataset, view).flatMap((group) => group.cards)
const card = (id: string, view?: View): CardRow => {
  const found = cards(view).find((candidate) => candidate.id === id)
  if (!found) throw new Error(`There is no card "${id}".`)
  return found
}
const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('')
const rowsOf = (row: CardRow) => [...row.figures, ...(row.part ? [row.part.row] : [])]

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
    expect(row.isFloor).toBe(bound === 'at-least')
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
    const shown = JSON.stringify(cards()).replaceAll(/(?<=\d),(?=\d)/g, '')
    const found = sums.filter((sum) => new RegExp(String.raw`(?<!\d)${sum}(?!\d)`).test(shown))
    expect(found).toEqual([])
  })
})

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
    expect(cards(choosing(...programs)).map(({ id }) => id)).toEqual(expected)
  })

  it('never hold a figure of all ICE', () => {
    const shown = everyChoice.flatMap((view) => cards(view)).flatMap(rowsOf)
    expect(shown.filter(({ id }) => figure(id).scope !== 'program')).toEqual([])
  })

  it('hold every figure of those programs, each once', () => {
    for (const view of everyChoice) {
      const expected = dataset.figures.filter(
        ({ program }) => program !== null && view.programs.includes(program),
      )
      const shown = cards(view).flatMap(rowsOf)
      expect(shown.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
    }
  })

  it('leave out the kinds of count that have none', () => {
    expect(cardsOf(dataset, choosing('best')).map(({ title }) => title)).toEqual(['Things seized or stopped'])
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
