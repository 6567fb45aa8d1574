import { Metrics } from '../../../src/features/metrics/Metrics.tsx'
import { cardsOf, type CardGroup, type CardRow } from '../../../src/model/cards.ts'
import { plainView } from '../../../src/model/view.ts'
import { OnPage } from '../OnPage.tsx'
import { choosing, dataset, longFigure, longName, opening, plain, repeated, there } from '../rows.ts'
import type { State, States } from '../state.ts'

const groups = cardsOf(dataset, plainView)

const drawn = (shown: readonly CardGroup[], programs: readonly string[] = []): State => ({
  draw: () => (
    <OnPage programs={programs}>
      <Metrics groups={shown} />
    </OnPage>
  ),
})

/** The groups with these cards alone, changed in one way. */
const only = (ids: readonly string[], change: (card: CardRow) => CardRow = (card) => card) =>
  groups
    .map((group) => ({ ...group, cards: group.cards.filter(({ id }) => ids.includes(id)).map(change) }))
    .filter(({ cards }) => cards.length > 0)

const long = (card: CardRow): CardRow => ({
  ...card,
  title: longName,
  figures: card.figures.map(longFigure),
  caption: plain(longName),
  part: card.part && { ...card.part, row: longFigure(card.part.row), caption: plain(longName) },
  caution: card.caution && { ...card.caution, title: longName },
})

const removed = there(groups[0])

export const states: States = {
  all: drawn(groups),
  'one-program': drawn(cardsOf(dataset, choosing('cap')), ['cap']),
  'three-programs': drawn(cardsOf(dataset, choosing('cap', '287g', 'best')), ['cap', '287g', 'best']),
  none: drawn([]),
  'one-figure': drawn(only(['cap'])),
  lines: drawn(only(['best'])),
  'inherited-date': drawn(only(['convictions'])),
  'part-of-a-figure': drawn(only(['secure-communities'])),
  'part-with-a-caution': drawn(only(['all-removals'])),
  'open-figure': drawn(cardsOf(dataset, opening('best-cash'))),
  'very-many': drawn([
    {
      ...removed,
      cards: repeated(removed.cards.slice(2, 4), 40, (card, number) => ({
        ...card,
        id: `${card.id}-${number}`,
        title: `${card.title}, part ${number + 1}`,
        rank: { overall: number, own: number },
        figures: card.figures.map((figure) => ({ ...figure, id: `${figure.id}-${number}` })),
      })),
    },
  ]),
  'very-long': drawn(only(['all-removals', 'secure-communities', 'cap', 'best', 'predator'], long)),
}
