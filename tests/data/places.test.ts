// @vitest-environment node
import { createRequire } from 'node:module'
import { geoAlbersUsa, geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { outlines } from '../../src/dataset/outlines.ts'
import { dataset, fileText, release } from '../support/dataset.ts'

const atlas = createRequire(import.meta.url)('us-atlas/states-10m.json') as Parameters<typeof feature>[0]
const collection = atlas.objects.states && feature(atlas, atlas.objects.states)
const states = collection && 'features' in collection ? collection.features : []
const project = geoAlbersUsa().scale(1300).translate([487.5, 305])

const { places } = dataset

describe('the places', () => {
  it('are numbered from 1 to 15, each with an id of its own', () => {
    expect(places.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    expect(new Set(places.map(({ id }) => id)).size).toBe(15)
  })

  it.each(places)('$id stands in the release word for word', ({ listedAs, name, stateListed }) => {
    expect(release.slice(listedAs.start, listedAs.end)).toBe(listedAs.text)
    expect(listedAs.text).toBe(`${name}, ${stateListed}`)
  })

  it('are all that the release lists, in its order', () => {
    const start = release.indexOf('following police departments:')
    const items = release
      .slice(start)
      .split('\n')
      .filter((line) => line.trim().startsWith('•'))
      .map((line) => line.replace(/^\s*•\s*/, '').replace(/;( and)?$/, ''))
    expect(items).toEqual(places.map(({ listedAs }) => listedAs.text))
  })

  it.each(places)('$id is drawn where its coordinates are', ({ latitude, longitude, x, y }) => {
    const point = project([longitude, latitude])
    expect(Math.abs((point?.[0] ?? NaN) - x)).toBeLessThanOrEqual(0.1)
    expect(Math.abs((point?.[1] ?? NaN) - y)).toBeLessThanOrEqual(0.1)
  })

  it.each(places)('$id lies in its own state', ({ latitude, longitude, state }) => {
    const around = states.filter((candidate) => geoContains(candidate, [longitude, latitude]))
    expect(around.map(({ properties }) => properties?.name)).toEqual([state])
  })

  it('would be found out in another state', () => {
    const portlandInMaine: [number, number] = [-70.2553, 43.6615]
    expect(
      states.filter((state) => geoContains(state, portlandInMaine)).map((s) => s.properties?.name),
    ).toEqual(['Maine'])
  })
})

describe('the outlines', () => {
  const { view, land, borders } = outlines

  it('draw every place, with room around it', () => {
    const crowded = places.filter(
      ({ x, y }) => Math.min(x - view.x, view.x + view.width - x, y - view.y, view.y + view.height - y) < 20,
    )
    expect(crowded.map(({ name }) => name)).toEqual([])
  })

  it('lie inside their view, and fill it', () => {
    const xs = endpointsOf(land).map(([x]) => x)
    const ys = endpointsOf(land).map(([, y]) => y)
    for (const [low, high, start, length] of [
      [Math.min(...xs), Math.max(...xs), view.x, view.width],
      [Math.min(...ys), Math.max(...ys), view.y, view.height],
    ] as const) {
      expect(low).toBeGreaterThan(start + 8)
      expect(high).toBeLessThan(start + length - 8)
      expect(high - low).toBeGreaterThan(length * 0.9)
    }
  })

  it('are small enough to travel in the page', () => {
    expect(land.length + borders.length).toBeLessThan(20_500)
  })

  it('have the shape for which the stylesheet keeps room', () => {
    const [, width, height] = /aspect-ratio: (\d+) \/ (\d+)/.exec(fileText('src/features/map/map.css')) ?? []
    expect(view.width / view.height).toBe(Number(width) / Number(height))
  })
})

/** Every corner of a path made of "M x y l dx dy …" steps. */
function endpointsOf(path: string): [number, number][] {
  return path
    .split('M')
    .slice(1)
    .flatMap((ring) => {
      const numbers = (ring.match(/-?\d*\.?\d+/g) ?? []).map(Number)
      let [x, y] = [0, 0]
      const corners: [number, number][] = []
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        x += numbers[i] ?? NaN
        y += numbers[i + 1] ?? NaN
        corners.push([x, y])
      }
      return corners
    })
}
