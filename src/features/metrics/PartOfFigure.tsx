import type { CardRow } from '../../model/cards.ts'
import type { FigureRow } from '../../model/figures.ts'
import { BarMark, fadesBeyond } from '../../ui/BarMark.tsx'
import { Prose } from '../../ui/Prose.tsx'
import { SourceLink } from '../../ui/SourceLink.tsx'

type Props = {
  whole: FigureRow
  part: NonNullable<CardRow['part']>
  aside: CardRow['aside']
  asideFigure: CardRow['asideFigure']
}

/** A stated part as a thin bar inside its whole, never end to end: the remainder is not a category. */
export function PartOfFigure({ whole, part, aside, asideFigure }: Props) {
  return (
    <div className="part">
      <svg className="part-bar" width="100%" height={aside.length > 0 ? 22 : 14} aria-hidden="true">
        <BarMark
          y={0}
          length={fadesBeyond(whole.end) ? '96%' : '100%'}
          height={aside.length > 0 ? 22 : 14}
          inner={part.share}
          end={whole.end}
        />
      </svg>
      <div className="part-texts">
        <p id={`figure-${part.row.id}`} data-figure={part.row.id} data-open={part.row.open || undefined}>
          <SourceLink href={part.row.href} mark={part.row.mark} inline>
            <strong>{part.row.qualified}</strong>
          </SourceLink>{' '}
          <Prose pieces={part.caption} />
        </p>
        {aside.length > 0 && (
          <p id={asideFigure ? `figure-${asideFigure}` : undefined} data-figure={asideFigure}>
            <Prose pieces={aside} />
          </p>
        )}
      </div>
    </div>
  )
}
