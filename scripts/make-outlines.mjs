/**
 * Generates the map's outlines. Run by hand: `node scripts/make-outlines.mjs` writes data/dataset/outlines.json and the
 * view box of its plane, plane.json.
 *
 * The source is us-atlas' states-albers-10m.json (US Census Bureau, 2017 edition), which is already projected with
 * geoAlbersUsa().scale(1300).translate([487.5, 305]). The lower 48 and D.C. are kept, islets too small to see are
 * dropped, and the lines are simplified to what a 1240 px wide screen can show. The output is deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { merge, mesh } from 'topojson-client'
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify'

/** Alaska, Hawaii and the territories, which the projection moves or drops. */
const EXCLUDED = new Set(['02', '15', '60', '66', '69', '72', '78'])

/** Minimum triangle area for a corner to be kept, and minimum area of an island, in square units of the plane. */
const CORNER = 1
const ISLAND = 6

/** The view box is 16:10, so that a style sheet can reserve its space before any script runs. */
const RATIO = 16 / 10
const MARGIN = 16

/**
 * @typedef {import('topojson-specification').GeometryCollection} States
 * @typedef {import('topojson-specification').Topology<{ states: States }>} Atlas
 * @typedef {[number, number]} Point
 */

const require = createRequire(import.meta.url)
const version = require('us-atlas/package.json').version
/** @type {Atlas} */
const atlas = JSON.parse(readFileSync(require.resolve('us-atlas/states-albers-10m.json'), 'utf8'))

const states = atlas.objects.states.geometries.filter((state) => !EXCLUDED.has(String(state.id)))
/** @type {Atlas} */
const lower48 = { ...atlas, objects: { states: { type: 'GeometryCollection', geometries: states } } }
const weighted = presimplify(lower48)
const thinned = /** @type {Atlas} */ (simplify(filter(weighted, filterWeight(weighted, ISLAND)), CORNER))

const polygons = /** @type {import('topojson-specification').Polygon[]} */ (thinned.objects.states.geometries)
const land = /** @type {Point[][]} */ (merge(thinned, polygons).coordinates.flat())
const borders = /** @type {Point[][]} */ (
  mesh(thinned, thinned.objects.states, (a, b) => a !== b).coordinates
)

/**
 * A line as relative path commands, in tenths of a unit, so that rounding errors never add up.
 * @param {Point[]} points
 * @param {boolean} closed
 */
function pathOf(points, closed) {
  const tenths = points.map(([x, y]) => /** @type {Point} */ ([Math.round(x * 10), Math.round(y * 10)]))
  const [first = [0, 0]] = tenths
  let last = first
  let steps = ''
  for (const point of closed ? tenths.slice(1, -1) : tenths.slice(1)) {
    /** @type {Point} */
    const step = [point[0] - last[0], point[1] - last[1]]
    if (step[0] === 0 && step[1] === 0) continue
    steps += pair(step, steps === '')
    last = point
  }
  return steps === '' ? '' : `M${pair(first, true)}l${steps}${closed ? 'z' : ''}`
}

/**
 * Two numbers, separated by a space unless a sign already separates them.
 * @param {Point} step
 * @param {boolean} leading
 */
function pair([x, y], leading) {
  const [a, b] = [short(x), short(y)]
  return `${leading || a.startsWith('-') ? '' : ' '}${a}${b.startsWith('-') ? '' : ' '}${b}`
}

/**
 * Formats tenths as the shortest decimal: -7 is "-.7".
 * @param {number} tenths
 */
function short(tenths) {
  return String(tenths / 10).replace(/^(-?)0\./, '$1.')
}

/**
 * The bounding box of the land, with a margin and widened to RATIO, in whole units.
 * @param {Point[][]} rings
 */
function boxAround(rings) {
  const xs = rings.flat().map(([x]) => x)
  const ys = rings.flat().map(([, y]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const tall = Math.max(bottom - top + 2 * MARGIN, (right - left + 2 * MARGIN) / RATIO)
  const height = Math.ceil(tall / 5) * 5
  const width = height * RATIO
  return {
    x: Math.round((left + right - width) / 2),
    y: Math.round((top + bottom - height) / 2),
    width,
    height,
  }
}

const outlines = {
  source: `us-atlas ${version}, states-albers-10m.json (US Census Bureau), thinned; lower 48 and D.C.`,
  land: land.map((ring) => pathOf(ring, true)).join(''),
  borders: borders.map((line) => pathOf(line, false)).join(''),
}

write('plane', boxAround(land))
write('outlines', outlines)

/**
 * @param {string} name
 * @param {object} content
 */
function write(name, content) {
  writeFileSync(
    new URL(`../data/dataset/${name}.json`, import.meta.url),
    `${JSON.stringify(content, null, 2)}\n`,
  )
}
