import type { PlaceRow } from '../../model/places.ts'

/** With more places than this, pins would overlap; they are drawn as dots instead. */
const mostPins = 200

export const isCrowd = (rows: readonly PlaceRow[]) => rows.length > mostPins

/** The places drawn as pins: all of them, or among very many only the selected and the pointed-at one. */
export const pinned = (rows: readonly PlaceRow[], ...meant: (string | null)[]) =>
  isCrowd(rows) ? rows.filter(({ id }) => meant.includes(id)) : rows

/** Side length of a grid cell, in units of the plane. */
const cell = 60

/**
 * A dot for each of very many places. The dots of one grid cell are a single path, since a browser that pans the map
 * repaints every shape that the exposed area touches.
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
