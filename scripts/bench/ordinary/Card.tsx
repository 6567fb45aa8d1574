import { printed, type Data, type Figure } from './data.ts'

export function Card({ card, figures }: { card: Data['cards'][number]; figures: Figure[] }) {
  return (
    <article className="card" id={`card-${card.id}`}>
      <h3>{card.title}</h3>
      {figures.map((figure) => (
        <p key={figure.id}>
          <strong>{printed(figure)}</strong> {figure.label}
          <small>
            {' '}
            to {figure.period?.end} · ¶{figure.quote.paragraph}
          </small>
        </p>
      ))}
      <p>{card.caption}</p>
    </article>
  )
}
