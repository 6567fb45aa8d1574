import { CRS, LatLng, LatLngBounds, Transformation, Util } from 'leaflet'
import type { Map as LeafletMap } from 'leaflet'
import type { PlanePoint, Rect } from '../../model/label-placement.ts'

/**
 * Leaflet in coordinates of the plane: longitude is x, latitude is -y, and at zoom 0 a unit is a pixel. The view's
 * corner is the pixel origin, so that a fitted map starts at a whole pixel without rounding.
 */
export function planeOf(view: Rect): CRS {
  const transformation = new Transformation(1, -view.x, -1, -view.y)
  return Util.extend({}, CRS.Simple, { transformation })
}

/** A point of the plane as a Leaflet position. */
export function positionOf({ x, y }: PlanePoint): LatLng {
  return new LatLng(-y, x)
}

/** A rectangle of the plane as Leaflet bounds. */
export function boundsOf({ x, y, width, height }: Rect): LatLngBounds {
  return new LatLngBounds(positionOf({ x, y }), positionOf({ x: x + width, y: y + height }))
}

/** The part of the plane visible around `center` at `zoom`. */
export function rectAround(map: LeafletMap, center: LatLng, zoom: number): Rect {
  const { x, y } = map.getSize().divideBy(2 ** zoom)
  return { x: center.lng - x / 2, y: -center.lat - y / 2, width: x, height: y }
}
