import './map.css'
import { Dots, isCrowd, pinned } from './Dots.tsx'
import { Pin } from './Pin.tsx'
import type { MapProps } from './map-props.ts'

/** Without handlers the map is an image. */
type StillMapProps = Pick<MapProps, 'rows' | 'view' | 'land'> & Partial<MapProps>

/**
 * The map without Leaflet: prerendered, in print, and until the live map replaces it. Pins are placed in percent, so
 * that they and their labels keep their size at any width without JavaScript or style attributes.
 */
export function StillMap({ rows, view, land, chosen = null, pointed = null, handlers }: StillMapProps) {
  return (
    <div className="map-still map-canvas">
      <svg
        className="map-outlines"
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {land}
        {isCrowd(rows) && <Dots rows={rows} />}
      </svg>
      <svg className="map-pins" role={handlers ? 'group' : 'img'} aria-label={MAP_NAME}>
        {pinned(rows, chosen, pointed).map((row) => (
          // Not an image: its content is the button.
          <svg
            key={row.id}
            x={percent((row.x - view.x) / view.width)}
            y={percent((row.y - view.y) / view.height)}
            width="1"
            height="1"
            overflow="visible"
            role="presentation"
          >
            <Pin row={row} chosen={row.id === chosen} pointed={row.id === pointed} handlers={handlers} />
          </svg>
        ))}
      </svg>
    </div>
  )
}

const MAP_NAME = 'Map of the lower 48 states with a pin for each department listed'

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`
}
