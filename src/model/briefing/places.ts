/** The departments for a slide's map, whose labels must be legible from the back of a room. */
import type { Place } from '../../dataset/schema.ts'
import type { Rect } from '../label-placement.ts'
import { placeLabels } from '../label-placement.ts'
import { placeRows, type PlaceRow } from '../places.ts'

/**
 * Width of the slide's map in the px of a pin. Drawn 840 wide on a slide of 1600, a label of 14 becomes 24: no text
 * on a slide is smaller.
 */
export const slideMapWidth = 490

/** The rows of the page's map, with label positions that hold at the width of a slide's map. */
export function slidePlaceRows(places: readonly Place[], view: Rect): PlaceRow[] {
  const rows = placeRows(places, view)
  const sizes = rows.map(({ name }) => ({ width: name.length * 8.4 + 2, height: 18 }))
  const spots = placeLabels(rows, sizes, view, slideMapWidth / view.width)
  return rows.map((row, index) => ({ ...row, nameSpot: spots[index] ?? null }))
}
