import type { PlaceRow } from '../../model/places.ts'

/** Past this many places, pins that can each be pressed would meet; they are drawn as dots instead. */
const mostPins = 200

export const isCrowd = (rows: readonly PlaceRow[]) => rows.length > mostPins

/** The places that are drawn as pins: all of them, or among very many those that the reader means. */
export const pinned = (rows: readonly PlaceRow[], ...meant: (string | null)[]) =>
  isCrowd(rows) ? rows.filter(({ id }) => meant.includes(id)) : rows

/** The side of a cell, on the plane. */
const cell = 60

/**
 * A dot for each of very many places, on the plane of the outlines. The dots of a cell of a grid are one shape, since a
 * browser that moves the map draws every shape anew that a newly shown part of the screen touches.
 */
export function Dots({ rows }: { rows: readonly PlaceRow[] }) {
  const paths = new Map<string, string>()
  for (const { x, y } of rows) {
    const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`
    paths.set(key, `${paths.get(key) ?? ''}M${x} ${y}h0`)
  }
  return (
    <g className="map-crowd">
      {Array.from(paths, ([key, path]) => (
        <path key={key} d={path} vectorEffect="non-scaling-stroke" />
      ))}
    </g>
  )
}
