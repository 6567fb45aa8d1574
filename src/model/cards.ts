import type { Card, Dataset, Kind } from '../dataset/schema.ts'
import { shareOf } from './derived.ts'
import { figureRow, isShown, type FigureRow } from './figures.ts'
import { programsOf, ranked, type Rank } from './filter.ts'
import { figureOf } from './figure-index.ts'
import { plainProse, proseOf } from './prose.ts'
import { sentence, type Piece } from './sentences.ts'
import { hrefOf, type View } from './view.ts'

export type CardRow = {
  id: string
  title: string
  /** As `programsOf` gives them. */
  programs: string
  /** Whether it is shown for the chosen programs. */
  isShown: boolean
  rank: Rank
  date: string | null
  dateInherited: boolean
  /** One figure in large type, or several as lines below each other. */
  figures: FigureRow[]
  caption: Piece[]
  /** The figure drawn inside the first one, with its share, 0 to 1. */
  part: { row: FigureRow; share: number; caption: Piece[] } | null
  aside: Piece[]
  /** The figure of the aside, which has no card or line of its own. */
  asideFigure: string | null
  caution: { title: string; href: string } | null
}

export type CardGroup = {
  kind: Kind
  title: string
  /** As `programsOf` gives them. */
  programs: string
  /** Whether programs are chosen. */
  isFiltered: boolean
  cards: CardRow[]
}

const groups: readonly { kind: Kind; title: string }[] = [
  { kind: 'removed', title: 'People removed' },
  { kind: 'arrested', title: 'People arrested' },
  { kind: 'seized', title: 'Things seized or stopped' },
]

/** All cards by kind of count; kinds without a card are left out. */
export const cardsOf = (dataset: Dataset, view: View): CardGroup[] =>
  groups.flatMap(({ kind, title }) => {
    const cards = dataset.cards.filter((card) => leadOf(card, dataset).kind === kind)
    if (cards.length === 0) return []
    return {
      kind,
      title,
      isFiltered: view.programs.length > 0,
      programs: programsOf(
        dataset,
        cards.flatMap(({ figures }) => figures),
      ),
      cards: ranked(cards.map((card) => cardRow(card, dataset, view))),
    }
  })

const leadOf = (card: Card, dataset: Dataset) => figureOf(dataset, card.figures[0] ?? '')

function cardRow(card: Card, dataset: Dataset, view: View): Omit<CardRow, 'rank'> {
  const lead = leadOf(card, dataset)
  const leadRow = figureRow(lead, view)
  const prose = (template: string | null) => (template === null ? [] : sentence(template, dataset, view))
  const caution = dataset.notes.find(({ id }) => id === card.caution)
  return {
    id: card.id,
    title: card.title,
    programs: programsOf(dataset, card.figures),
    isShown: isShown(lead, view),
    date: leadRow.date,
    dateInherited: leadRow.dateInherited,
    figures: card.figures.map((id) => figureRow(figureOf(dataset, id), view)),
    caption: prose(card.caption),
    part: card.part
      ? {
          row: figureRow(figureOf(dataset, card.part), view),
          share: shareOf(figureOf(dataset, card.part), lead).value,
          caption: prose(card.partCaption),
        }
      : null,
    aside: prose(card.aside),
    asideFigure:
      proseOf(card.aside ?? '', dataset).find((piece) => piece.kind === 'figure')?.figure.id ?? null,
    caution: caution
      ? {
          title: plainProse(caution.title, dataset),
          href: hrefOf(view, { figure: card.part ?? lead.id, compare: null }),
        }
      : null,
  }
}
