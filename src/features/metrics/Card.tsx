import type { CardRow } from '../../model/cards.ts'
import { Prose } from '../../ui/Prose.tsx'
import { SourceLink } from '../../ui/SourceLink.tsx'
import { FigureLines } from './FigureLines.tsx'
import { PartOfFigure } from './PartOfFigure.tsx'

/** One figure in large type, or several as lines; always with qualifier, date and link to the sentence. */
export function Card({ card, isBeyond }: { card: CardRow; isBeyond: boolean }) {
  const [lead, ...others] = card.figures
  return (
    <li
      className={card.aside.length > 0 ? 'card card-wide' : 'card'}
      id={`card-${card.id}`}
      data-programs={card.programs}
      data-beyond={isBeyond || undefined}
    >
      <header className="card-head">
        <h4 className="card-title">{card.title}</h4>
        {card.date && (
          <p className="card-date">
            <span>{card.date}</span> {card.dateInherited && <em>inherited</em>}
          </p>
        )}
      </header>
      {others.length > 0 ? (
        <FigureLines figures={card.figures} />
      ) : (
        lead && (
          <p
            className="card-figure"
            id={`figure-${lead.id}`}
            data-figure={lead.id}
            data-open={lead.open || undefined}
          >
            <SourceLink href={lead.href} mark={lead.mark} said={lead.qualified}>
              {lead.hedge && <span className="card-hedge">{`${lead.hedge} `}</span>}
              <span>{lead.number}</span>
            </SourceLink>
          </p>
        )
      )}
      {card.caption.length > 0 && (
        <p className={others.length > 0 ? 'card-caption quiet' : 'card-caption'}>
          <Prose pieces={card.caption} />
        </p>
      )}
      {lead && card.part && (
        <PartOfFigure whole={lead} part={card.part} aside={card.aside} asideFigure={card.asideFigure} />
      )}
      {card.caution && (
        <p className="card-caution">
          <a href={card.caution.href}>
            <svg className="card-caution-sign" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M6 1.5 11 10.5H1Z" />
            </svg>
            <span>{card.caution.title}</span>
          </a>
        </p>
      )}
    </li>
  )
}
