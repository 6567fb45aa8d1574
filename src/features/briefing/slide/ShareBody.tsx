import type { FigureRow } from '../../../model/figures.ts'
import { BarMark, fadesBeyond } from '../../../ui/BarMark.tsx'
import { SourceLink } from '../../../ui/SourceLink.tsx'
import type { BodyOf } from './bodies.ts'
import './cells.css'
import './share-body.css'

/** Size of the drawing and length of an open end's fade, in slide units. */
const [width, height, fade] = [1408, 84, 64]

/** A stated part as a thin bar inside its whole, with its share: as computed, and as the release prints it. */
export function ShareBody({ body }: { body: BodyOf<'part'> }) {
  const { whole, part, printed, words, said } = body
  return (
    <>
      <Line row={whole} caption={body.wholeCaption} />
      <svg className="part-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <BarMark
          y={0}
          length={fadesBeyond(whole.end) ? width - fade : width - 1}
          height={height}
          inner={body.share}
          end={whole.end}
          fade={fade}
        />
      </svg>
      <Line row={part} caption={body.partCaption} />
      <dl className="cells part-shares">
        {printed && (
          <div className="cell">
            <dt className="cell-number">
              <SourceLink href={printed.href} mark={printed.mark} inline>
                {printed.number}
              </SourceLink>
            </dt>
            <dd>{said.printed}</dd>
          </div>
        )}
        <div className="cell">
          <dt className="cell-number">{body.shareText}</dt>
          <dd>{said.computed}</dd>
          {said.floor !== null && <dd className="cell-more">{said.floor}</dd>}
        </div>
        {words !== null && (
          <div className="cell part-words">
            <dt className="visually-hidden">In the release</dt>
            <dd>{words}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

/** One of the bar's numbers, with what it counts. */
function Line({ row, caption }: { row: FigureRow; caption: string }) {
  return (
    <p className="part-line">
      <SourceLink href={row.href} mark={row.mark} said={`${row.qualified} ${caption}`}>
        <strong>{row.qualified}</strong> <span>{caption}</span>
      </SourceLink>
    </p>
  )
}
