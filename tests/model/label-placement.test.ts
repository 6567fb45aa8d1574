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

const hungAt = ({ x, y }: PlanePoint, box: Rect, scale: number) => ({
  ...box,
  x: x * scale + box.x,
  y: y * scale + box.y,
})
/** The one spot of a pin in a frame of 100 by 100. */
const spotAt = (x: number, y: number) =>
  placeLabels([{ x, y }], [size], { x: 0, y: 0, width: 100, height: 100 }, 1)[0]

/** A pin with a label of 14 by 12 among pins whose labels have no room. */
const among = (...others: [x: number, y: number][]) =>
  placeLabels(
    [[0, 0] as const, ...others].map(([x, y]) => ({ x: 200 + x, y: 150 + y })),
    [{ width: 14, height: 12 }, ...others.map(() => ({ width: 1000, height: 1000 }))],
    frame,
    1,
  )[0]

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

  it.each([
    ['to the right', 40, 50, 'start', 11, -8],
    ['to the left', 60, 50, 'end', -51, -8],
    ['above', 50, 50, 'middle', -20, -24.25],
    ['below', 50, 20, 'middle', -20, 8.25],
    ['to the right and up', 10, 91, 'start', 11, -15.7],
    ['to the right and down', 10, 9, 'start', 11, -0.3],
    ['to the left and up', 90, 91, 'end', -51, -15.7],
    ['to the left and down', 90, 9, 'end', -51, -0.3],
  ])('goes %s of a pin at %i, %i', (_, x, y, anchor, left, top) => {
    expect(spotAt(x, y)).toEqual({
      box: { x: expect.closeTo(left, 9), y: expect.closeTo(top, 9), width: 40, height: 16 },
      anchor,
      leader: null,
    })
  })

  it.each([
    ['right', 345, 150, 'start'],
    ['right', 345.1, 150, 'end'],
    ['upper', 200, 12, 'start'],
    ['upper', 200, 11.9, 'middle'],
    ['lower', 200, 288, 'start'],
    ['lower', 200, 288.1, 'middle'],
  ])('keeps 4 pixels from the %s edge of the frame: at %d, %d it is set “%s”', (_, x, y, anchor) => {
    expect(placeLabels([{ x, y }], [size], frame, 1)[0]?.anchor).toBe(anchor)
    // The same frame on another part of the plane, drawn twice as large.
    const moved = { x: 100, y: 50, width: 200, height: 150 }
    const pin = { x: 100 + x / 2, y: 50 + y / 2 }
    expect(placeLabels([pin], [size], moved, 2)[0]?.anchor).toBe(anchor)
  })

  it.each([
    [55, 'end'],
    [54.9, 'middle'],
  ])('keeps 4 pixels from the left edge of the frame: at %d it is set “%s”', (x, anchor) => {
    expect(spotAt(x, 50)?.anchor).toBe(anchor)
  })

  const corners: [number, number][] = [
    [9, 12],
    [9, -12],
    [-9, 12],
    [-9, -12],
  ]

  it.each<[string, [number, number][], LabelSpot]>([
    [
      'to the right',
      corners,
      {
        box: { x: 20, y: -6, width: 14, height: 12 },
        anchor: 'start',
        leader: { x1: 6.5, y1: 0, x2: 19, y2: 0 },
      },
    ],
    [
      'to the left',
      [...corners, [25, 0]],
      {
        box: { x: -34, y: -6, width: 14, height: 12 },
        anchor: 'end',
        leader: { x1: -6.5, y1: 0, x2: -19, y2: 0 },
      },
    ],
    [
      'up',
      corners.map(([x, y]) => [(x / 9) * 13, (y / 12) * 8]),
      {
        box: { x: -7, y: -27, width: 14, height: 12 },
        anchor: 'middle',
        leader: { x1: 0, y1: -6.5, x2: 0, y2: -15 },
      },
    ],
  ])('is led out %s where every place beside the pin is taken', (_, others, spot) => {
    const found = among(...others)
    expect(found?.box).toEqual(spot.box)
    expect(found?.anchor).toBe(spot.anchor)
    expect(Object.entries(found?.leader ?? {}).map(([name, end]) => [name, end + 0])).toEqual(
      Object.entries(spot.leader ?? {}).map(([name, end]) => [name, expect.closeTo(end, 9)]),
    )
  })

  it.each([
    [313, 'middle'],
    [312, 'end'],
  ])('keeps off the dot of a pin at %i, to its far side', (x, anchor) => {
    const pins = [
      { x: 370, y: 150 },
      { x, y: 150 },
    ]
    expect(placeLabels(pins, [size, { width: 1000, height: 1000 }], frame, 1)[0]?.anchor).toBe(anchor)
  })

  it.each([
    [12, 0.7, 0.8],
    [12, 1.1, 2.5],
    [12, 1.9, 1.5],
    [16, 1.1, 2.5],
  ])('keeps the lines of %i pins on a spiral, %d by %d, clear of all else', (count, turn, step) => {
    const crowd = Array.from({ length: count }, (_, n) => ({
      x: 200 + (6 + step * n) * Math.cos(n * turn),
      y: 150 + (6 + step * n) * Math.sin(n * turn),
    }))
    const spots = placeLabels(
      crowd,
      crowd.map(() => ({ width: 14, height: 12 })),
      frame,
      1,
    )
    const led = spots.flatMap((spot, index) => (spot?.leader ? [{ ...spot.leader, index }] : []))
    expect(led.filter(({ x2, y2 }) => x2 !== 0 && y2 !== 0).length).toBeGreaterThan(0)
    for (const { x1, y1, x2, y2, index } of led) {
      // It starts at the rim of the dot, and points away from its middle.
      expect(Math.hypot(x1, y1)).toBeCloseTo(6.5, 9)
      expect(x1 * y2 - y1 * x2).toBeCloseTo(0, 9)
      expect(x1 * x2 + y1 * y2).toBeGreaterThan(0)
      const line = {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
      }
      for (const scale of [1, 1.1, 1.3, 1.7, 2.5, 4, 8]) {
        const drawnLine = hungAt(crowd[index]!, line, scale)
        const inTheWay = crowd.filter((pin, other) => {
          const spot = spots[other]
          return (
            other !== index &&
            (meet(drawnLine, hungAt(pin, { x: -6.5, y: -6.5, width: 13, height: 13 }, scale)) ||
              (spot != null && meet(drawnLine, hungAt(pin, spot.box, scale))))
          )
        })
        expect(inTheWay).toEqual([])
      }
    }
  })

  it('gives no label to a pin that asks for no room, but keeps its dot free', () => {
    const pins = [
      { x: 200, y: 150 },
      { x: 220, y: 150 },
    ]
    expect(placeLabels(pins, [size], frame, 1)).toEqual([expect.objectContaining({ anchor: 'end' }), null])
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

  const square = { x: 0, y: 0, width: 10, height: 10 }
  const pair = (x: number, y: number, other = square) =>
    everMeet({ at: { x: 0, y: 0 }, box: square }, { at: { x, y }, box: other }, 1)

  it('lets pass what touches at the smallest scale only', () => {
    expect(pair(10, 0)).toBe(false)
    expect(pair(0, 10)).toBe(false)
    expect(pair(9.9, 0)).toBe(true)
    expect(pair(0, 9.9)).toBe(true)
  })

  it('lets pass what stands side by side at every scale', () => {
    expect(pair(0, 0, { ...square, x: 10 })).toBe(false)
    expect(pair(0, 0, { ...square, x: -10 })).toBe(false)
    expect(pair(0, 0, { ...square, y: 10 })).toBe(false)
    expect(pair(0, 5, { ...square, x: 30 })).toBe(false)
    expect(pair(0, 0, { ...square, x: 9.9 })).toBe(true)
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

  it('are found whatever the order of the points', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 5, y: 5 },
      { x: 50, y: 0 },
      { x: 1, y: 0 },
    ]
    expect(distances(points)).toEqual([1, Math.hypot(4, 5), Math.hypot(45, 5), 1])
    expect(distances(points.toReversed())).toEqual([1, Math.hypot(45, 5), Math.hypot(4, 5), 1])
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
