import type { CardGroup, CardRow } from '../../model/cards.ts'
import { usePages } from '../../ui/usePages.tsx'
import { Card } from './Card.tsx'
import './metrics.css'

type Props = {
  groups: readonly CardGroup[]
  /** What there is. It stays in place, hidden, so that another choice of programs has little to draw. */
  all?: readonly CardGroup[]
  /** Ids of the cards that are shown, which may be ahead of the groups; without it, all of the groups. */
  shown?: ReadonlySet<string>
}

/** The figures as cards, in their kinds of count. Kinds stand apart: they share no scale. */
export const Metrics = ({ groups, all = groups, shown }: Props) => {
  const rows = new Map(groups.flatMap(({ cards }) => cards.map((card) => [card.id, card] as const)))
  return (
    <div className="metrics">
      {all.map((group) => (
        <Group key={group.kind} group={group} rows={rows} shown={shown ?? rows} />
      ))}
    </div>
  )
}

/** How many cards of a kind are shown before the reader asks for more. */
const atOnce = 6

type GroupProps = {
  group: CardGroup
  rows: ReadonlyMap<string, CardRow>
  shown: { has: (id: string) => boolean }
}

function Group({ group, rows, shown }: GroupProps) {
  const { kind, title } = group
  const [page, more] = usePages(
    group.cards.filter(({ id }) => shown.has(id)),
    atOnce,
  )
  const inPage = new Set(page)
  const drawn = group.cards.filter((card, index) => index < atOnce || inPage.has(card))
  return (
    <section
      className="metrics-group"
      data-kind={kind}
      data-span={Math.min(page.length, 3)}
      aria-labelledby={`kind-${kind}`}
      hidden={page.length === 0}
    >
      <h3 className="metrics-kind" id={`kind-${kind}`}>
        {title}
      </h3>
      <ul className="metrics-cards">
        {drawn.map((card) => (
          <Card key={card.id} card={rows.get(card.id) ?? card} isShown={inPage.has(card)} />
        ))}
      </ul>
      {more}
    </section>
  )
}
