import { lazy, Suspense, useRef, useState } from 'react'
import type { Rect } from '../../model/label-placement.ts'
import { LiveBoundary } from '../../ui/LiveBoundary.tsx'
import { Status } from '../../ui/Status.tsx'
import { useNearViewport } from '../../ui/useNearViewport.ts'
import { PlacePopup } from './PlacePopup.tsx'
import { StillMap } from './StillMap.tsx'
import type { MapProps } from './map-props.ts'

// Leaflet cannot be imported on the server, where this is never rendered.
const LiveMap = lazy(() => import('./LiveMap.tsx'))

type MapPaneProps = MapProps & {
  /** Whether the reader chose on the map. */
  takesFocus: boolean
  onClose: () => void
}

/** The map: still at first, live once the reader comes near, with one line under it and the popup over it. */
export function MapPane({ takesFocus, onClose, ...map }: MapPaneProps) {
  const { rows, view, chosen } = map
  const box = useRef<HTMLDivElement>(null)
  const isNear = useNearViewport(box, 600)
  // The part of the plane the live map shows; null until it stands on the same pixels as the still one.
  const [live, setLive] = useState<Rect | null>(null)
  const [failed, setFailed] = useState(false)

  const shown = live ?? view
  const chosenRow = rows.find((row) => row.id === chosen)
  return (
    <div className="map-pane">
      <div ref={box} className={`map-box${live === null ? '' : ' map-box-live'}`}>
        <StillMap {...map} />
        {isNear && (
          <LiveBoundary
            onFailure={() => {
              setLive(null)
              setFailed(true)
            }}
          >
            <Suspense fallback={null}>
              <LiveMap {...map} shown={shown} onShow={setLive} />
            </Suspense>
          </LiveBoundary>
        )}
      </div>
      <p className="map-note">
        The pins carry no value: the release gives no figures by city.
        <span>Department names in full and pin locations are not from the release.</span>
        {failed && (
          <Status>The live map could not be loaded; this one is still. The list is complete.</Status>
        )}
      </p>
      {chosenRow && (
        <PlacePopup
          key={chosenRow.id}
          row={chosenRow}
          at={{ x: (chosenRow.x - shown.x) / shown.width, y: (chosenRow.y - shown.y) / shown.height }}
          takesFocus={takesFocus}
          onClose={onClose}
        />
      )}
    </div>
  )
}
