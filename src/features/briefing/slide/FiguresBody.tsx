import { unbroken } from '../../../model/format.ts'
import { spokenMark } from '../../../ui/spoken-mark.ts'
import { Prose } from '../../../ui/Prose.tsx'
import { SourceLink } from '../../../ui/SourceLink.tsx'
import type { BodyOf } from './bodies.ts'
import './cells.css'

/** Figures without a common scale, side by side in large type. */
export function FiguresBody({ body: { cells } }: { body: BodyOf<'figures'> }) {
  return (
    <dl className="cells" data-cells={cells.length}>
      {cells.map(({ row, caption, remark }) => (
        <div className="cell" key={row.id} data-figure={row.id}>
          <dt className="cell-number">
            <SourceLink href={row.href} mark={row.mark} inline>
              {row.qualified}
            </SourceLink>
          </dt>
          <dd>
            <Prose pieces={caption} />
          </dd>
          <dd className="cell-more">
            <span>{unbroken(row.asOf)}</span>
            <a
              className="source-link-mark"
              href={row.href}
              title={`Read ${spokenMark(row.mark)} of the release`}
            >
              {row.mark}
            </a>
          </dd>
          {remark.length > 0 && (
            <dd className="cell-more cell-remark">
              <Prose pieces={remark} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
