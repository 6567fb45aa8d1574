import type { CardGroup } from '../../model/cards.ts'
import { useProgramPages } from '../../ui/usePages.tsx'
import { Card } from './Card.tsx'
import './metrics.css'

/** The figures as cards, grouped by kind of count. The kinds are kept apart: they share no scale. */
export const Metrics = ({ groups }: { groups: readonly CardGroup[] }) => (
  <div className="metrics-frame">
    <div className="metrics">
      {groups.map((group) => (
        <Group key={group.kind} {...group} />
      ))}
    </div>
  </div>
)

/** How many cards of a kind are shown before "Show more". */
const atOnce = 6

function Group({ kind, title, programs, isFiltered, cards }: CardGroup) {
  const [drawn, more] = useProgramPages(cards, atOnce, isFiltered)
  return (
    <section
      className="metrics-group"
      data-kind={kind}
      data-columns={Math.min(cards.length, 3)}
      aria-labelledby={`kind-${kind}`}
      data-programs={programs}
    >
      <h3 className="metrics-kind" id={`kind-${kind}`}>
        {title}
      </h3>
      <ul className="metrics-cards">
        {drawn.map(({ item, isBeyond }) => (
          <Card key={item.id} card={item} isBeyond={isBeyond} />
        ))}
      </ul>
      {more}
    </section>
  )
}
