import { Prose } from '../../../ui/Prose.tsx'
import type { BodyOf } from './bodies.ts'
import './points-body.css'

/** A few sentences, each under its term. */
export function PointsBody({ body }: { body: BodyOf<'points' | 'sources'> }) {
  return (
    <dl className="points">
      {body.points.map(({ lead, text, address }) => (
        <div className="point" key={lead}>
          <dt>{lead}</dt>
          <dd>
            <Prose pieces={text} />
            {address !== null && (
              <>
                {' '}
                <a href={address}>{new URL(address).host.replace(/^www\./, '')}</a>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
