/** The departments for the map of a slide, whose letters must be read from the back of a room. */
import type { Place } from '../../dataset/schema.ts'
import type { Rect } from '../label-placement.ts'
import { placeLabels } from '../label-placement.ts'
import { placeRows, type PlaceRow } from '../places.ts'

/**
 * The width of the slide's map in the pixels of a pin. Drawn 840 wide on a slide of 1600, a name of 14 becomes 24:
 * no text of a slide is smaller than 24.
 */
export const slideMapWidth = 490

/** The rows of the page's map, with a spot for each name that holds at the width of a slide's map. */
export function slidePlaceRows(places: readonly Place[], view: Rect): PlaceRow[] {
  const rows = placeRows(places, view)
  const sizes = rows.map(({ name }) => ({ width: name.length * 8.4 + 2, height: 18 }))
  const spots = placeLabels(rows, sizes, view, slideMapWidth / view.width)
  return rows.map((row, index) => ({ ...row, nameSpot: spots[index] ?? null }))
}
