import type { FigureRow } from '../../model/figures.ts'
import type { Piece } from '../../model/sentences.ts'
import { capitalized } from '../../model/format.ts'
import { spokenMark } from '../../ui/spoken-mark.ts'
import { pageLink } from './page-link.ts'

type Props = { row: FigureRow; label: string; date: string | null; caution: readonly Piece[] }

/** One figure in large type, with its qualifier, its date, what it counts, and the link to its sentence. */
export function EmbedFigure({ row, label, date, caution }: Props) {
  return (
    <section data-kind={row.kind} aria-label={row.sentence}>
      <p className="embed-kicker">
        <span className="embed-name">{capitalized(row.name)}</span>{' '}
        {date && (
          <span className="quiet">
            {date} {row.dateInherited && <em>inherited</em>}
          </span>
        )}
      </p>
      <p className="embed-figure">
        {row.hedge && <span className="embed-hedge">{row.hedge} </span>}
        <span className="embed-number">{row.number}</span>
      </p>
      <p>
        {label}{' '}
        <a
          className="embed-mark"
          {...pageLink(row.href)}
          title={`Read it in the release, ${spokenMark(row.mark)}`}
        >
          {row.mark}
        </a>
      </p>
      {caution.length > 0 && <p className="embed-text quiet">{caution.map(({ text }) => text).join('')}</p>}
    </section>
  )
}
