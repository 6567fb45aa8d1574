import plane from '#data/dataset/plane.json'
import { describe, expect, it } from 'vitest'
import type { LabelSpot, PlanePoint, Rect } from '../../src/model/label-placement.ts'
import { distances, everMeet, placeLabels } from '../../src/model/label-placement.ts'
import { MAP_WIDTHS, placeRows } from '../../src/model/places.ts'
import { dataset } from '../support/dataset.ts'

const view = plane
const rows = placeRows(dataset.places, view)

/** A label's box or a dot's square in pixels of a map of that scale. */
const drawn = (at: PlanePoint, box: Rect, scale: number): Rect => ({
  x: (at.x - view.x) * scale + box.x,
  y: (at.y - view.y) * scale + box.y,
  width: box.width,
  height: box.height,
})

const meet = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const DOT = { x: -5, y: -5, width: 10, height: 10 }

/** Everything that stands in another's way on a map of that width, in words. */
function clashes(kind: 'nameSpot' | 'numberSpot', width: number): string[] {
  const scale = width / view.width
  return rows.flatMap((row, i) => {
    const spot = row[kind]
    if (spot === null) return [`${row.name} has no label`]
    const label = drawn(row, spot.box, scale)
    const outside =
      label.x < 0 ||
      label.y < 0 ||
      label.x + label.width > width ||
      label.y + label.height > view.height * scale
    return [
      ...(outside ? [`${row.name} leaves the frame at ${width} px`] : []),
      ...rows.flatMap((other, j) => {
        const otherSpot = other[kind]
        return [
          ...(j > i && otherSpot && meet(label, drawn(other, otherSpot.box, scale))
            ? [`${row.name} meets ${other.name} at ${width} px`]
            : []),
          ...(j !== i && meet(label, drawn(other, DOT, scale))
            ? [`${row.name} meets the dot of ${other.name} at ${width} px`]
            : []),
        ]
      }),
    ]
  })
}

describe('the labels of the map', () => {
  it.each([270, 288, 390, 559])('show numbers that keep apart and inside at %i px', (width) => {
    expect(clashes('numberSpot', width)).toEqual([])
  })

  it.each([560, 660, 900, 1000])('show names that keep apart and inside at %i px', (width) => {
    expect(clashes('nameSpot', width)).toEqual([])
  })

  it('keep apart at every width there is, and zoomed in', () => {
    for (let width = MAP_WIDTHS.numbers; width <= 8000; width += 7) {
      expect(clashes('numberSpot', width)).toEqual([])
    }
    for (let width = MAP_WIDTHS.names; width <= 8000; width += 7) {
      expect(clashes('nameSpot', width)).toEqual([])
    }
  })

  it('would clash where there is less room than they were set for', () => {
    expect(clashes('nameSpot', 300)).not.toEqual([])
  })
})

const frame = { x: 0, y: 0, width: 400, height: 300 }
const size = { width: 40, height: 16 }

describe('placeLabels', () => {
  it('stands beside a pin that is alone, without a line', () => {
    const [spot] = placeLabels([{ x: 200, y: 150 }], [size], frame, 1)
    expect(spot).toMatchObject({ anchor: 'start', leader: null })
    expect(spot?.box.x).toBeGreaterThan(0)
  })

  it('turns away from the edge of the frame', () => {
    const [spot] = placeLabels([{ x: 390, y: 150 }], [size], frame, 1)
    expect(spot?.anchor).toBe('end')
  })

  it('leads a label out where its pin is crowded, with a line that starts outside the dot', () => {
    const crowd = [0, 1, 2, 3, 4, 5].map((n) => ({
      x: 200 + 14 * Math.cos((n * Math.PI) / 3),
      y: 150 + 14 * Math.sin((n * Math.PI) / 3),
    }))
    const points = [{ x: 200, y: 150 }, ...crowd]
    const spots = placeLabels(
      points,
      points.map(() => ({ width: 14, height: 12 })),
      frame,
      1,
    )
    const led = spots.filter((spot): spot is LabelSpot => spot !== null && spot.leader !== null)
    expect(spots.filter((spot) => spot === null)).toEqual([])
    expect(led.length).toBeGreaterThan(0)
    for (const { leader } of led) expect(Math.hypot(leader?.x1 ?? 0, leader?.y1 ?? 0)).toBeGreaterThan(5)
  })

  it('leaves a label out rather than let it cover something', () => {
    expect(placeLabels([{ x: 20, y: 20 }], [size], { x: 0, y: 0, width: 40, height: 40 }, 1)).toEqual([null])
  })
})

describe('everMeet', () => {
  const box = { x: 10, y: -8, width: 40, height: 16 }

  it('sees what meets at the smallest scale', () => {
    expect(everMeet({ at: { x: 0, y: 0 }, box }, { at: { x: 10, y: 0 }, box }, 1)).toBe(true)
  })

  it('sees what meets only at a larger scale', () => {
    const left = { x: -90, y: -8, width: 40, height: 16 }
    const [a, b] = [
      { at: { x: 0, y: 0 }, box },
      { at: { x: 50, y: 0 }, box: left },
    ]
    expect(meet(drawn(a.at, a.box, 1), drawn(b.at, b.box, 1))).toBe(false)
    expect(everMeet(a, b, 1)).toBe(true)
  })

  it('lets pass what drifts apart', () => {
    expect(everMeet({ at: { x: 0, y: 0 }, box }, { at: { x: 60, y: 0 }, box }, 1)).toBe(false)
  })
})

describe('the distances to the nearest point', () => {
  it('are those to the closest other point, wherever it lies', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 3, y: 4 },
      { x: 30, y: 40 },
      { x: 3, y: 30 },
      { x: 0.5, y: 40 },
    ]
    expect(distances(points)).toEqual([5, 5, Math.hypot(27, 10), Math.hypot(2.5, 10), Math.hypot(2.5, 10)])
  })

  it('are nothing for two points in one place', () => {
    const points = [
      { x: 1, y: 1 },
      { x: 9, y: 9 },
      { x: 1, y: 1 },
    ]
    expect(distances(points)).toEqual([0, Math.hypot(8, 8), 0])
  })

  it('are without end where there is no other point', () => {
    expect(distances([{ x: 1, y: 1 }])).toEqual([Infinity])
  })
})
