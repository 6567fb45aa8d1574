import './leaflet.css'
import type { Map as LeafletMap } from 'leaflet'
import { useState } from 'react'
import { MapContainer, SVGOverlay } from 'react-leaflet'
import type { Rect } from '../../model/label-placement.ts'
import { Dots, isCrowd, pinned } from './Dots.tsx'
import { LivePin } from './LivePin.tsx'
import { MapControls } from './MapControls.tsx'
import type { MapProps } from './map-props.ts'
import { boundsOf, planeOf } from './plane.ts'
import { useCrowd } from './useCrowd.ts'
import { useFit } from './useFit.ts'
import { useGestures } from './useGestures.ts'
import { useMoves } from './useMoves.ts'

type LiveMapProps = MapProps & {
  /** The part of the plane that is shown, as last reported. */
  shown: Rect
  onShow: (shown: Rect) => void
}

/** The closest zoom draws a unit of the plane as 6 px: Dallas and Arlington stand 34 px apart. */
const CLOSEST = Math.log2(6)

/** The map with Leaflet, on the pixels of the still one. Loaded in the browser only. */
export default function LiveMap({
  rows,
  view,
  land,
  chosen,
  pointed,
  handlers,
  shown,
  onShow,
}: LiveMapProps) {
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [moves] = useState(() => !window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  useFit(map, view, onShow)
  useGestures(map)
  useCrowd(map, rows, handlers)

  const isFitted = shown.width > view.width - 0.5
  const isClosest = map !== null && map.getSize().x / shown.width > 5.99
  const chosenRow = rows.find((row) => row.id === chosen)
  const { zoom, fit, onKeyDown } = useMoves(map, { view, chosenRow, isFitted, animate: moves })

  return (
    // A map one can move with keys has to take focus and listen, though it is no control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <section
      className={`map-live map-canvas${isFitted ? '' : ' map-live-zoomed'}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      aria-label="Map"
      aria-describedby="map-keys"
      onKeyDown={onKeyDown}
    >
      <p id="map-keys" hidden>
        Plus and minus zoom, 0 shows the whole map, the arrow keys move it when it is zoomed in.
      </p>
      <MapContainer
        ref={setMap}
        className="map-leaflet"
        crs={planeOf(view)}
        bounds={boundsOf(view)}
        maxBounds={boundsOf(view)}
        maxBoundsViscosity={1}
        minZoom={-20}
        maxZoom={CLOSEST}
        zoomSnap={0}
        zoomControl={false}
        attributionControl={false}
        boxZoom={false}
        keyboard={false}
        trackResize={false}
        bounceAtZoomLimits={false}
        zoomAnimation={moves}
        fadeAnimation={false}
        inertia={moves}
      >
        <SVGOverlay
          bounds={boundsOf(view)}
          attributes={{
            class: 'map-outlines',
            viewBox: `${view.x} ${view.y} ${view.width} ${view.height}`,
            preserveAspectRatio: 'none',
            'aria-hidden': 'true',
            // React listens on this element, and Chrome takes an SVG that somebody listens on for a stop of the Tab key.
            tabindex: '-1',
          }}
        >
          {land}
          {isCrowd(rows) && <Dots rows={rows} />}
        </SVGOverlay>
        {pinned(rows, chosen, pointed).map((row) => (
          <LivePin
            key={row.id}
            row={row}
            chosen={row.id === chosen}
            pointed={row.id === pointed}
            handlers={handlers}
          />
        ))}
      </MapContainer>
      <MapControls
        isFitted={isFitted}
        isClosest={isClosest}
        onZoomIn={() => zoom(1)}
        onZoomOut={() => zoom(-1)}
        onFit={fit}
      />
    </section>
  )
}
