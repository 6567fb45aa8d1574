import type { PlaceRow } from '../../model/places.ts'

/** Past this many places, pins that can each be pressed would meet; they are drawn as one shape of dots instead. */
const mostPins = 200

export const isCrowd = (rows: readonly PlaceRow[]) => rows.length > mostPins

/** The places that are drawn as pins: all of them, or among very many those that the reader means. */
export const pinned = (rows: readonly PlaceRow[], ...meant: (string | null)[]) =>
  isCrowd(rows) ? rows.filter(({ id }) => meant.includes(id)) : rows

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
