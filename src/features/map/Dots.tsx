import type { PlaceRow } from '../../model/places.ts'

/** Past this many places, pins that can each be pressed would meet; they are drawn as one shape of dots instead. */
const mostPins = 200

export const isCrowd = (rows: readonly PlaceRow[]) => rows.length > mostPins

/** A dot for each of very many places, on the plane of the outlines: one shape that the browser draws and moves whole. */
export function Dots({ rows }: { rows: readonly PlaceRow[] }) {
  return (
    <path
      className="map-crowd"
      d={rows.map(({ x, y }) => `M${x} ${y}h0`).join('')}
      vectorEffect="non-scaling-stroke"
    />
  )
}
