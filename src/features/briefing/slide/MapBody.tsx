import type { ReactNode } from 'react'
import { Prose } from '../../../ui/Prose.tsx'
import type { BodyOf } from './bodies.ts'
import './map-body.css'

/** The map, beside the sentences that say what it does not show. */
export function MapBody({ body, map }: { body: BodyOf<'map'>; map: ReactNode }) {
  return (
    <div className="map-body">
      {map}
      <ul className="map-points">
        {body.points.map((pieces, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the order of the sentences is fixed
          <li key={index}>
            <Prose pieces={pieces} />
          </li>
        ))}
      </ul>
    </div>
  )
}
