import type { CardGroup } from '../../model/cards.ts'
import { usePages } from '../../ui/usePages.tsx'
import { Card } from './Card.tsx'
import './metrics.css'

type Props = {
  /** What is shown. */
  groups: readonly CardGroup[]
  /** What there is. It stays in place, hidden, so that another choice of programs has little to draw. */
  all?: readonly CardGroup[]
}

/** The figures as cards, in their kinds of count. Kinds stand apart: they share no scale. */
export const Metrics = ({ groups, all = groups }: Props) => (
  <div className="metrics">
    {all.map((group) => (
      <Group key={group.kind} group={group} shown={groups.find(({ kind }) => kind === group.kind)} />
    ))}
  </div>
)

/** How many cards of a kind are shown before the reader asks for more. */
const atOnce = 9

function Group({ group, shown }: { group: CardGroup; shown: CardGroup | undefined }) {
  const { kind, title } = group
  const [page, more] = usePages(shown?.cards ?? [], atOnce)
  const rows = new Map(page.map((card) => [card.id, card]))
  const drawn = group.cards.filter(({ id }, index) => index < atOnce || rows.has(id))
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
          <Card key={card.id} card={rows.get(card.id) ?? card} isShown={rows.has(card.id)} />
        ))}
      </ul>
      {more}
    </section>
  )
}
