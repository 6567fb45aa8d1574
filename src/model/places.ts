/** The departments that the release lists as attending, as rows for the list and pins for the map. */
import type { Place } from '../dataset/schema.ts'
import type { LabelSpot, Rect } from './label-placement.ts'
import { distances, placeLabels } from './label-placement.ts'

/** The outlines of the lower 48 states: `data/dataset/outlines.json`, made by `scripts/make-outlines.mjs`. */
export type MapOutlines = {
  /** Source of the outlines. */
  source: string
  /** The visible part of the Albers plane, in its units. */
  view: Rect
  /** The land as an SVG path in the plane. */
  land: string
  /** State borders as an SVG path in the plane. */
  borders: string
}

/** One department, ready to render. */
export type PlaceRow = Pick<
  Place,
  'id' | 'order' | 'name' | 'stateListed' | 'agency' | 'agencySource' | 'kindNote' | 'point' | 'x' | 'y'
> & {
  /** Its entry in the release, word for word. */
  listedAs: string
  /** The kind of department, in words. */
  kindText: string
  /** Position of the name on a wide map, in px from the pin; null where there is no room. */
  nameSpot: LabelSpot | null
  /** Position of the list number on a narrow map; null where there is no room. */
  numberSpot: LabelSpot | null
  /** Radius in px within which a pointer hits this pin and no other. */
  reach: number
}

/** Map widths in px from which names and numbers are placed; a style sheet switches at `names`. */
export const MAP_WIDTHS = { names: 560, numbers: 270 } as const

/** With more places than this, only a handful of labels would fit, and the search is slow. */
const MOST_LABELLED = 100

/** Half of 24 px, the minimum size of a pointer target. */
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
    const { id, order, name, stateListed, agency, agencySource, kind, kindNote, point, x, y } = place
    return {
      id,
      order,
      name,
      stateListed,
      listedAs: place.listedAs.text,
      agency,
      agencySource,
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

/** Box of a name, 14 px semibold: enough for Public Sans and for the wide fonts that some systems use instead. */
function nameSize({ name }: Place): { width: number; height: number } {
  return { width: name.length * 14 * 0.66 + 2, height: 18 }
}

/** Box of a list number, 12 px semibold. */
function numberSize({ order }: Place): { width: number; height: number } {
  return { width: String(order).length * 8 + 2, height: 14 }
}
