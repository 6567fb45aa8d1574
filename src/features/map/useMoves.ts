import type { Map as LeafletMap } from 'leaflet'
import { useEffect, type KeyboardEvent } from 'react'
import type { Rect } from '../../model/label-placement.ts'
import type { PlaceRow } from '../../model/places.ts'
import { boundsOf, positionOf } from './plane.ts'

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

type Moved = {
  /** The part of the plane that is drawn. */
  view: Rect
  chosenRow: PlaceRow | undefined
  /** Whether all of it is shown. */
  isFitted: boolean
  /** Whether the map glides to where it goes. */
  animate: boolean
}

/** Brings the chosen pin into sight; gives back how buttons and keys zoom, move and fit the map. */
export function useMoves(map: LeafletMap | null, { view, chosenRow, isFitted, animate }: Moved) {
  useEffect(() => {
    if (map === null || chosenRow === undefined) return undefined
    const bringIntoSight = () => {
      if (map.getZoom() - map.getMinZoom() < 0.001) return
      map.panInside(positionOf(chosenRow), { padding: [120, 80], animate })
    }
    if (!isZooming(map)) {
      bringIntoSight()
      return undefined
    }
    map.once('zoomend', bringIntoSight)
    return () => {
      map.off('zoomend', bringIntoSight)
    }
  }, [animate, chosenRow, map])

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
        animate,
      }),
    )
  }

  /** Moves the view, as far as the land reaches. */
  function pan(by: [number, number]) {
    if (map === null) return
    map.panTo(map.containerPointToLatLng(map.getSize().divideBy(2).add(by)), { animate })
  }

  function fit() {
    whenStill((still) => still.fitBounds(boundsOf(view), { animate }))
  }

  function onKeyDown(event: KeyboardEvent) {
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

  return { zoom, fit, onKeyDown }
}
