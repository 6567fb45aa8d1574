import { render, screen } from '@testing-library/react'
import { CRS, Map as LeafletMap } from 'leaflet'
import { useMemo } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { useCrowd } from '../../../src/features/map/useCrowd.ts'
import type { PlaceRow } from '../../../src/model/places.ts'
import { placeRows } from '../../../src/model/places.ts'
import { dataset } from '../../support/dataset.ts'

const [row] = placeRows(dataset.places.slice(0, 1), { x: 0, y: 0, width: 1000, height: 620 })

/** As many places as asked for, 100 apart, twenty to a line. */
const places = (count: number): PlaceRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...row!,
    id: `place-${index}`,
    x: (index % 20) * 100,
    y: Math.floor(index / 20) * 100,
  }))

type Chosen = { id: string; on: HTMLElement | SVGElement }

function Crowd({ map, rows, chosen }: { map: LeafletMap; rows: readonly PlaceRow[]; chosen: Chosen[] }) {
  const handlers = useMemo(
    () => ({
      onChoose: (id: string, on: HTMLElement | SVGElement) => chosen.push({ id, on }),
      onPoint: () => undefined,
    }),
    [chosen],
  )
  useCrowd(map, rows, handlers)
  return null
}

let map: LeafletMap | undefined
afterEach(() => map?.remove())

/** A live map of that many places at that zoom, what a press on it at a place of the plane does, and what was chosen. */
function crowd(count = 201, zoom = 0) {
  const chosen: Chosen[] = []
  render(<div role="application" aria-label="Map" />)
  const box = screen.getByRole('application', { name: 'Map' })
  const made = new LeafletMap(box, { crs: CRS.Simple, minZoom: -5 }).setView([0, 0], zoom)
  map = made
  const { unmount } = render(<Crowd map={made} rows={places(count)} chosen={chosen} />)
  // The plane is counted downwards, the map upwards.
  const press = (x: number, y: number) => made.fire('click', { latlng: { lat: -y, lng: x } })
  return { box, chosen, press, unmount }
}
const idsOf = (chosen: readonly Chosen[]) => chosen.map(({ id }) => id)

describe('a press on a map of very many places', () => {
  it('chooses the place that is pressed, and hands the focus back to the map', () => {
    const { box, chosen, press } = crowd()
    press(300, 200)
    expect(chosen).toEqual([{ id: 'place-43', on: box }])
  })

  it.each([
    [311.9, 200, ['place-43']],
    [312, 200, []],
    [300, 211.9, ['place-43']],
    [300, 212, []],
    [308, 208, ['place-43']],
    [309, 209, []],
    [288.1, 200, ['place-43']],
    [300, 188.1, ['place-43']],
  ])('means a dot within 12 pixels: %d across and %d down are %j', (x, y, expected) => {
    const { chosen, press } = crowd()
    press(x, y)
    expect(idsOf(chosen)).toEqual(expected)
  })

  it.each([
    [1, 305.9, ['place-43']],
    [1, 306, []],
    [-1, 323.9, ['place-43']],
    [-1, 324, []],
  ])('means as many pixels at every zoom: at %d, %d across is %j', (zoom, x, expected) => {
    const { chosen, press } = crowd(201, zoom)
    press(x, 200)
    expect(idsOf(chosen)).toEqual(expected)
  })

  it('chooses the nearest of several, whichever comes first', () => {
    // Zoomed out so far that a press reaches 192 units.
    const { chosen, press } = crowd(201, -4)
    press(340, 200)
    press(360, 200)
    press(300, 149)
    expect(idsOf(chosen)).toEqual(['place-43', 'place-44', 'place-23'])
  })

  it('chooses nothing where there are few places: those have pins of their own', () => {
    const { chosen, press } = crowd(200)
    press(300, 200)
    expect(chosen).toEqual([])
  })

  it('chooses nothing once the places have left the map', () => {
    const { chosen, press, unmount } = crowd()
    unmount()
    press(300, 200)
    expect(chosen).toEqual([])
  })
})
