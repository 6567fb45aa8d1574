/**
 * Places the map's labels. Pins move apart as the map grows while labels keep their size in px, so all widths are
 * solved at once: a position is taken only if it is free at the smallest scale and at every larger one, at any zoom.
 */

/** A point in units of the plane, y downwards. */
export type PlanePoint = { x: number; y: number }

/** A rectangle: in units of the plane, or in px around a pin. */
export type Rect = { x: number; y: number; width: number; height: number }

/** Position of a label, in px from its pin. */
export type LabelSpot = {
  /** The box reserved for the label; at least as large as the label itself. */
  box: Rect
  /** Alignment of the text: towards the edge nearest to the pin. */
  anchor: 'start' | 'middle' | 'end'
  /** The leader line to a label that had to be moved away; null where the label is next to its pin. */
  leader: { x1: number; y1: number; x2: number; y2: number } | null
}

/** Something of fixed size in px, anchored to a point of the plane. */
type Hung = { at: PlanePoint; box: Rect }

/** Half the side of the square kept free around every pin, in px: dot, halo and some space. */
const DOT = 6.5

/** Distances from a pin to its label, in px: next to the pin first (clear of the ring), then with a leader. */
const RADII = [11, 20, 30, 42]

/** Minimum distance between a label and the frame, in px. */
const FRAME = 4

/** Directions in order of preference, as steps to the right and down. */
const DIRECTIONS = [
  { right: 1, down: 0 },
  { right: -1, down: 0 },
  { right: 0, down: -1 },
  { right: 0, down: 1 },
  { right: 1, down: -0.7 },
  { right: 1, down: 0.7 },
  { right: -1, down: -0.7 },
  { right: -1, down: 0.7 },
]

/**
 * Finds a spot for each label such that no label meets another label, a pin, a leader or the frame, at `scale` and at
 * every larger scale. The most crowded pins choose first. A label without room is null and is left out: the list beside
 * the map has every name, and a test says so when it happens.
 *
 * @param points where the pins stand, on the plane
 * @param sizes the room each label needs, in pixels, in the order of the points
 * @param frame the part of the plane that is drawn
 * @param scale the smallest scale the labels must hold at, in pixels per unit of the plane
 */
export function placeLabels(
  points: readonly PlanePoint[],
  sizes: readonly { width: number; height: number }[],
  frame: Rect,
  scale: number,
): (LabelSpot | null)[] {
  const spots: (LabelSpot | null)[] = points.map(() => null)
  const taken: Hung[] = points.map((at) => ({ at, box: squareAround(DOT) }))

  const room = distances(points)
  const crowdedFirst = points
    .map((at, index) => ({ at, index, size: sizes[index] }))
    .toSorted((a, b) => (room[a.index] ?? Infinity) - (room[b.index] ?? Infinity))
  for (const { at, index, size } of crowdedFirst) {
    if (size === undefined) continue
    const spot = candidates(size).find((candidate) => {
      const parts = partsOf(candidate).map((box) => ({ at, box }))
      return (
        isInside(at, candidate.box, frame, scale) &&
        parts.every((part) => taken.every((other) => other.at === at || !everMeet(part, other, scale)))
      )
    })
    if (spot === undefined) continue
    spots[index] = spot
    taken.push(...partsOf(spot).map((box) => ({ at, box })))
  }
  return spots
}

/** Whether two anchored boxes overlap at `scale` or any larger one. */
export function everMeet(a: Hung, b: Hung, scale: number): boolean {
  const across = overlap(b.at.x - a.at.x, middle(a.box.x, a.box.width), middle(b.box.x, b.box.width), [
    a.box.width,
    b.box.width,
  ])
  const down = overlap(b.at.y - a.at.y, middle(a.box.y, a.box.height), middle(b.box.y, b.box.height), [
    a.box.height,
    b.box.height,
  ])
  return Math.max(across.from, down.from, scale) < Math.min(across.to, down.to)
}

/** The range of scales at which two intervals overlap; their centers move apart by `drift` per unit of scale. */
function overlap(
  drift: number,
  a: number,
  b: number,
  lengths: [number, number],
): { from: number; to: number } {
  const reach = (lengths[0] + lengths[1]) / 2
  const apart = b - a
  // Where they do not drift, both ends are without end: on either side of every scale, or on one.
  const ends = [(-reach - apart) / drift, (reach - apart) / drift] as const
  return { from: Math.min(...ends), to: Math.max(...ends) }
}

/** Whether the box stays inside the frame. The frame's edges only recede as the map grows, so one scale is enough. */
function isInside(at: PlanePoint, box: Rect, frame: Rect, scale: number): boolean {
  const left = (at.x - frame.x) * scale + box.x
  const top = (at.y - frame.y) * scale + box.y
  return (
    left >= FRAME &&
    top >= FRAME &&
    left + box.width <= frame.width * scale - FRAME &&
    top + box.height <= frame.height * scale - FRAME
  )
}

/** Every candidate position of a label of this size, best first. */
function candidates(size: { width: number; height: number }): LabelSpot[] {
  return RADII.flatMap((radius, ring) =>
    DIRECTIONS.map(({ right, down }) => {
      const [x, y] = [right * radius, down * radius]
      const box = {
        x: right > 0 ? x : right < 0 ? x - size.width : x - size.width / 2,
        // A label above or below needs less space than one at the side, since letters do not fill their line.
        y: right === 0 ? y * 0.75 - (down < 0 ? size.height : 0) : y - size.height / 2,
        ...size,
      }
      const anchor = right > 0 ? 'start' : right < 0 ? 'end' : 'middle'
      const end = right === 0 ? { x2: 0, y2: y * 0.75 } : { x2: x - right, y2: y }
      const start = DOT / Math.hypot(end.x2, end.y2)
      const leader = ring === 0 ? null : { x1: end.x2 * start, y1: end.y2 * start, ...end }
      return { box, anchor, leader } as const
    }),
  )
}

/** The area a label covers: its box and, with a leader, the leader's box. */
function partsOf({ box, leader }: LabelSpot): Rect[] {
  if (leader === null) return [box]
  const { x1, y1, x2, y2 } = leader
  return [
    box,
    { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) },
  ]
}

/**
 * Distance from each point to the nearest other one, in units of the plane; Infinity where there is no other. From left
 * to right, so that a point is held only against those that are not farther off across than the nearest found so far.
 */
export function distances(points: readonly PlanePoint[]): number[] {
  const found = points.map(() => Infinity)
  const across = points.map((point, index) => ({ point, index })).toSorted((a, b) => a.point.x - b.point.x)
  across.forEach(({ point, index }, place) => {
    for (const step of [-1, 1]) {
      for (let at = place + step; ; at += step) {
        const other = across[at]?.point
        const nearest = found[index] ?? Infinity
        if (other === undefined || Math.abs(other.x - point.x) >= nearest) break
        found[index] = Math.min(nearest, Math.hypot(other.x - point.x, other.y - point.y))
      }
    }
  })
  return found
}

function squareAround(half: number): Rect {
  return { x: -half, y: -half, width: 2 * half, height: 2 * half }
}

function middle(start: number, length: number): number {
  return start + length / 2
}
