import './leaflet.css'
import type { Map as LeafletMap } from 'leaflet'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { MapContainer, SVGOverlay } from 'react-leaflet'
import type { Rect } from '../../model/label-placement.ts'
import type { PlaceRow } from '../../model/places.ts'
import { Dots, isCrowd, pinned } from './Dots.tsx'
import { LivePin } from './LivePin.tsx'
import { MapControls } from './MapControls.tsx'
import type { PinHandlers } from './pin-handlers.ts'
import { boundsOf, planeOf, positionOf } from './plane.ts'
import { useCrowd } from './useCrowd.ts'
import { useFit } from './useFit.ts'
import { useGestures } from './useGestures.ts'

type LiveMapProps = {
  rows: PlaceRow[]
  /** The part of the plane that is drawn. */
  view: Rect
  /** The outlines, drawn on the plane. */
  land: ReactNode
  chosen: string | null
  pointed: string | null
  handlers: PinHandlers
  /** The part of the plane that is shown, as last reported. */
  shown: Rect
  onShow: (shown: Rect) => void
}

/** The closest zoom draws a unit of the plane as 6 px: Dallas and Arlington stand 34 px apart. */
const CLOSEST = Math.log2(6)

/** How far an arrow key moves the map, in pixels. */
const STEP = 80

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** Whether a zoom glides on: Leaflet still tells the state before it, and drops a move that is asked for meanwhile. */
const isZooming = (map: LeafletMap) =>
  map.getPane('mapPane')?.classList.contains('leaflet-zoom-anim') === true

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
  useEffect(() => {
    if (map === null || chosenRow === undefined) return undefined
    const bringIntoSight = () => {
      if (map.getZoom() - map.getMinZoom() < 0.001) return
      map.panInside(positionOf(chosenRow), { padding: [120, 80], animate: moves })
    }
    if (!isZooming(map)) {
      bringIntoSight()
      return undefined
    }
    map.once('zoomend', bringIntoSight)
    return () => {
      map.off('zoomend', bringIntoSight)
    }
  }, [chosenRow, map, moves])

  /** Does it at once, or at the end of a zoom that still glides. */
  function whenStill(act: (still: LeafletMap) => void) {
    if (map === null) return
    if (isZooming(map)) map.once('zoomend', () => act(map))
    else act(map)
  }

  /** Zooms around the chosen pin, so that it stays in sight. */
  function zoom(by: number) {
    whenStill((still) =>
      still.setZoomAround(chosenRow ? positionOf(chosenRow) : still.getCenter(), still.getZoom() + by, {
        animate: moves,
      }),
    )
  }

  /** Moves the view, as far as the land reaches. */
  function pan(by: [number, number]) {
    if (map === null) return
    map.panTo(map.containerPointToLatLng(map.getSize().divideBy(2).add(by)), { animate: moves })
  }

  function fit() {
    whenStill((still) => still.fitBounds(boundsOf(view), { animate: moves }))
  }

  function moveWithKeys(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const arrow = ARROWS[event.key]
    // A fitted map has nowhere to go: the arrow keys stay with the page.
    if (arrow !== undefined && !isFitted) pan(arrow)
    else if (event.key === '+' || event.key === '=') zoom(1)
    else if (event.key === '-') zoom(-1)
    else if (event.key === '0') fit()
    else return
    event.preventDefault()
  }

  return (
    // A map one can move with keys has to take focus and listen, though it is no control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <section
      className={`map-live map-canvas${isFitted ? '' : ' map-live-zoomed'}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      aria-label="Map"
      aria-describedby="map-keys"
      onKeyDown={moveWithKeys}
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
