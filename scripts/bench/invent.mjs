/**
 * Generates a data folder with more figures and places than the release has, to measure how the page scales. Everything
 * added is labelled as invented, appears in the (invented) release text, and passes `npm run check`: `node
 * scripts/bench/invent.mjs FOLDER FIGURES PLACES`, then `DATA_DIR=FOLDER npm run build`.
 */
import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { geoAlbersUsa } from 'd3-geo'

/**
 * @typedef {import('../../src/dataset/schema.ts').Figure} Figure
 * @typedef {import('../../src/dataset/schema.ts').Place} Place
 * @typedef {Omit<Figure, 'quote' | 'valueSpan'> & { quote: { text: string } }} TypedFigure A figure as it is typed.
 * @typedef {Omit<Place, 'listedAs'> & { listedAs: { text: string } }} TypedPlace
 * @typedef {import('../../src/dataset/schema.ts').Card} Card
 * @typedef {import('../../src/dataset/schema.ts').Chart} Chart
 * @typedef {import('../../src/dataset/schema.ts').Program} Program
 * @typedef {[number, number]} Point
 */

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The projection of us-atlas' outlines, inverted to get the coordinates of an invented place. */
const albers = geoAlbersUsa().scale(1300).translate([487.5, 305])

/**
 * Appends invented paragraphs to the real text, so that no real offset changes. Half of the added figures are spread
 * evenly over the programs and go into one chart, the rest go into the other; each has a card of its own.
 * @param {string} folder
 * @param {{ figures: number, places: number }} sizes Totals, including the real ones.
 */
export function invent(folder, sizes) {
  rmSync(folder, { recursive: true, force: true })
  cpSync(path.join(root, 'data'), folder, { recursive: true })
  /** @param {string} name */
  const file = (name) => path.join(folder, name)
  /** @param {string} name */
  const read = (name) => JSON.parse(readFileSync(file(name), 'utf8'))
  /** @param {string} name @param {unknown} value */
  const write = (name, value) => writeFileSync(file(name), JSON.stringify(value))

  /** @type {TypedFigure[]} */
  const figures = read('dataset/figures.json')
  /** @type {TypedPlace[]} */
  const places = read('dataset/places.json')
  /** @type {Card[]} */
  const cards = read('dataset/cards.json')
  /** @type {Chart[]} */
  const charts = read('dataset/charts.json')
  /** @type {Program[]} */
  const programs = read('dataset/programs.json')
  const release = read('release/release.json')
  const real = { figures: figures.length, places: places.length }
  const realText = readFileSync(file('release/release.txt'), 'utf8').trimEnd()
  const lines = [realText, '']

  if (sizes.figures > real.figures) lines.push('Invented results')
  const withFigures = programs.filter(({ link }) => link !== 'no-figure').map(({ id }) => id)
  for (let number = real.figures + 1; number <= sizes.figures; number += 1) {
    const figure = inventedFigure(number, lines, withFigures)
    figures.push(figure)
    cards.push({
      id: figure.id,
      title: figure.name,
      figures: [figure.id],
      caption: 'people removed, all invented',
      part: null,
      partCaption: null,
      aside: null,
      caution: null,
    })
    const chart = charts.find(({ id }) => id === (figure.program ? 'removals' : 'convictions'))
    chart?.figures.push(figure.id)
    chart?.captions.push({ figure: figure.id, text: 'invented people' })
  }

  if (sizes.places > real.places) lines.push('Invented departments:')
  const spread = spreadOver(read('dataset/outlines.json').land, places, random(2011))
  for (let number = real.places + 1; number <= sizes.places; number += 1) {
    places.push(inventedPlace(number, lines, spread(), places.slice(0, real.places)))
  }

  const text = lines.join('\n')
  const numerals = [...text.matchAll(/\d+(?:,\d+)*/g)]
    .map(({ 0: numeral, index }) => ({ text: numeral, start: index, end: index + numeral.length }))
    .filter(({ start, end }) => start >= realText.length && !text.startsWith(' people', end))
    .map((numeral) => ({ ...numeral, why: 'Part of an invented name or of a date.' }))
  write('release/numerals.json', [...read('release/numerals.json'), ...numerals])
  write('dataset/figures.json', figures)
  write('dataset/places.json', places)
  write('dataset/cards.json', cards)
  write('dataset/charts.json', charts)
  write('release/release.json', {
    ...release,
    sha256: createHash('sha256').update(text).digest('hex'),
  })
  writeFileSync(file('release/release.txt'), text)
}

/**
 * @param {number} number
 * @param {string[]} lines
 * @param {string[]} programs
 * @returns {TypedFigure}
 */
function inventedFigure(number, lines, programs) {
  const id = `invented-${number}`
  const value = 1000 + ((number * 7919) % 60_000)
  const valueText = value.toLocaleString('en-US')
  const isFloor = number % 3 === 0
  const program = number % 2 === 0 ? (programs[(number / 2) % programs.length] ?? null) : null
  const hedge = isFloor ? 'more than ' : ''
  const quote = `Invented figure ${number} counts the removal of ${hedge}${valueText} people (through Aug. 19).`
  lines.push(`  • ${quote}`)
  return {
    id,
    name: `Invented figure ${number}`,
    label: `people removed, as invented figure ${number} counts them`,
    value,
    valueText,
    unit: 'people',
    kind: 'removed',
    scope: program === null ? 'all-ice' : 'program',
    program,
    qualifier: isFloor ? 'more than' : null,
    bound: isFloor ? 'at-least' : 'as-printed',
    partOf: null,
    sameAs: null,
    period: {
      start: '2010-10-01',
      startBasis: 'inferred',
      end: '2011-08-19',
      endBasis: 'stated',
      yearBasis: 'inferred',
      words: 'through Aug. 19',
    },
    quote: { text: quote },
    cautions: isFloor ? ['more-than'] : [],
  }
}

/**
 * @param {number} order
 * @param {string[]} lines
 * @param {Point} point
 * @param {TypedPlace[]} real The nearest one lends its state, which is close enough for an invented place.
 * @returns {TypedPlace}
 */
function inventedPlace(order, lines, [x, y], real) {
  const [nearest] = real.toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))
  if (!nearest) throw new Error('The data has no real place.')
  const [longitude, latitude] = albers.invert?.([x, y]) ?? [0, 0]
  const { stateListed, state, postal } = nearest
  const name = `Invented place ${order}`
  const listed = `${name}, ${stateListed}`
  lines.push(`  • ${listed};`)
  return {
    id: `invented-place-${order}`,
    order,
    name,
    stateListed,
    state,
    postal,
    listedAs: { text: listed },
    agency: `${name} Police Department`,
    agencySource: null,
    kind: 'city',
    kindNote: null,
    latitude: Number(latitude.toFixed(5)),
    longitude: Number(longitude.toFixed(5)),
    point: 'Invented point',
    x,
    y,
  }
}

/**
 * Generates random points on land: half of them anywhere, half around the real cities, as real departments would be.
 * @param {string} land The path in `outlines.json`.
 * @param {TypedPlace[]} cities
 * @param {() => number} chance
 * @returns {() => Point}
 */
function spreadOver(land, cities, chance) {
  const rings = ringsOf(land)
  const xs = rings.flat().map(([x]) => x)
  const ys = rings.flat().map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const around = () => (chance() + chance() + chance() - 1.5) * 160
  return () => {
    for (;;) {
      const city = chance() < 0.5 ? cities[Math.floor(chance() * cities.length)] : undefined
      const x = city ? city.x + around() : left + chance() * width
      const y = city ? city.y + around() : top + chance() * height
      /** @type {Point} */
      const point = [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
      if (isOnLand(point, rings)) return point
    }
  }
}

/**
 * Parses a path made of M, relative l and z into rings.
 * @param {string} outline
 */
function ringsOf(outline) {
  return outline
    .split('M')
    .slice(1)
    .map((ring) => {
      const numbers = (ring.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
      /** @type {Point[]} */
      const points = []
      let [x, y] = [0, 0]
      for (let at = 0; at < numbers.length; at += 2) {
        x += numbers[at] ?? 0
        y += numbers[at + 1] ?? 0
        points.push([x, y])
      }
      return points
    })
}

/**
 * Point in polygon by ray casting: inside if a ray crosses the rings an odd number of times.
 * @param {Point} point
 * @param {Point[][]} rings
 */
function isOnLand([x, y], rings) {
  let inside = false
  for (const ring of rings) {
    let [fromX, fromY] = ring.at(-1) ?? [0, 0]
    for (const [toX, toY] of ring) {
      if (fromY > y !== toY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX) inside = !inside
      fromX = toX
      fromY = toY
    }
  }
  return inside
}

/**
 * A seeded random number generator: the same numbers between 0 and 1 in every run.
 * @param {number} seed
 */
function random(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, figures, places] = process.argv.slice(2)
  if (!folder || !Number(figures) || !Number(places)) {
    throw new Error('Usage: node scripts/bench/invent.mjs FOLDER FIGURES PLACES')
  }
  invent(path.resolve(folder), { figures: Number(figures), places: Number(places) })
}
