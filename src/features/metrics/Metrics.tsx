import type { CardGroup } from '../../model/cards.ts'
import { usePages } from '../../ui/usePages.tsx'
import { Card } from './Card.tsx'
import './metrics.css'

/** The figures as cards, in their kinds of count. Kinds stand apart: they share no scale. */
export function Metrics({ groups }: { groups: readonly CardGroup[] }) {
  return (
    <div className="metrics">
      {groups.map(({ kind, title, cards }) => (
        <section
          key={kind}
          className="metrics-group"
          data-kind={kind}
          data-span={Math.min(cards.length, 3)}
          aria-labelledby={`kind-${kind}`}
        >
          <h3 className="metrics-kind" id={`kind-${kind}`}>
            {title}
          </h3>
          <Cards cards={cards} />
        </section>
      ))}
    </div>
  )
}

function Cards({ cards }: Pick<CardGroup, 'cards'>) {
  const [shown, more] = usePages(cards, 9)
  return (
    <>
      <ul className="metrics-cards">
        {shown.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </ul>
      {more}
    </>
  )
}
