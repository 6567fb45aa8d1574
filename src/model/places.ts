/** The departments the release lists as attending, as rows for the list and pins for the map. */
import type { Place } from '../dataset/schema.ts'
import type { LabelSpot, Rect } from './label-placement.ts'
import { distances, placeLabels } from './label-placement.ts'

/** The drawing of the lower 48 states: `data/dataset/outlines.json`, made by `scripts/make-outlines.mjs`. */
export type MapOutlines = {
  /** Where the outlines come from. */
  source: string
  /** The part of the Albers plane that is drawn, in its units. */
  view: Rect
  /** The land as an SVG path on the plane. */
  land: string
  /** The borders between states as an SVG path on the plane. */
  borders: string
}

/** One department, ready to be listed and drawn. */
export type PlaceRow = Pick<
  Place,
  'id' | 'order' | 'name' | 'stateListed' | 'agency' | 'kindNote' | 'point' | 'x' | 'y'
> & {
  /** The entry of the release, word for word. */
  listedAs: string
  /** What kind of department it is, in words. */
  kindText: string
  /** Where the name stands beside the pin on a wide map, in pixels from the pin; null where there is no room. */
  nameSpot: LabelSpot | null
  /** Where the number of the list stands beside the pin on a narrow map; null where there is no room. */
  numberSpot: LabelSpot | null
  /** How far around the pin a pointer reaches it and no other pin, in pixels. */
  reach: number
}

/** Widths of the map in pixels from which names and numbers are set; a stylesheet switches at `names`. */
export const MAP_WIDTHS = { names: 560, numbers: 270 } as const

/** Past this many places there is room for a handful of labels only, and looking for it takes long. */
const MOST_LABELLED = 100

/** Half of 24 px, the least size of a target. */
const MAX_REACH = 12

const KINDS: Record<Place['kind'], string> = {
  city: 'City department',
  county: 'County department',
  consolidated: 'Joint city-county department',
}

/**
 * One row for each department, in the order of the release, with a place for its label that holds at every width of
 * the map from `MAP_WIDTHS` up.
 *
 * @param places the departments, from `data/dataset/places.json`
 * @param view the part of the plane that the map draws: `outlines.view`
 */
export function placeRows(places: readonly Place[], view: Rect): PlaceRow[] {
  const ordered = places.toSorted((a, b) => a.order - b.order)
  const room = distances(ordered)
  const labelled = ordered.length > MOST_LABELLED ? [] : ordered
  const names = placeLabels(labelled, labelled.map(nameSize), view, MAP_WIDTHS.names / view.width)
  const numbers = placeLabels(labelled, labelled.map(numberSize), view, MAP_WIDTHS.numbers / view.width)
  return ordered.map((place, index) => {
    const { id, order, name, stateListed, agency, kind, kindNote, point, x, y } = place
    return {
      id,
      order,
      name,
      stateListed,
      listedAs: place.listedAs.text,
      agency,
      kindText: KINDS[kind],
      kindNote,
      point,
      x,
      y,
      nameSpot: names[index] ?? null,
      numberSpot: numbers[index] ?? null,
      reach: Math.min(MAX_REACH, ((room[index] ?? Infinity) / 2) * (MAP_WIDTHS.numbers / view.width)),
    }
  })
}

/** Room for a name, 14 px semibold: enough for Public Sans, and for the wide fonts some systems put in its place. */
function nameSize({ name }: Place): { width: number; height: number } {
  return { width: name.length * 14 * 0.66 + 2, height: 18 }
}

/** Room for a number of the list, 12 px semibold. */
function numberSize({ order }: Place): { width: number; height: number } {
  return { width: String(order).length * 8 + 2, height: 14 }
}
