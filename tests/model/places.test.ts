import plane from '#data/dataset/plane.json'
import { describe, expect, it } from 'vitest'
import { MAP_WIDTHS, placeRows } from '../../src/model/places.ts'
import { dataset } from '../support/dataset.ts'

const rows = placeRows(dataset.places, plane)
const count = (kind: string) => rows.filter(({ kindText }) => kindText === kind).length
const row = (id: string) => rows.find((candidate) => candidate.id === id)

/** As many places as asked for, in lines, with room for each. */
const many = (length: number) =>
  placeRows(
    Array.from({ length }, (_, index) => ({
      ...dataset.places[0]!,
      id: `place-${index}`,
      order: index + 1,
      name: 'Ely',
      x: plane.x + 40 + (index % 10) * 88,
      y: plane.y + 40 + Math.floor(index / 10) * 48,
    })),
    plane,
  )

describe('the departments', () => {
  it('stand in the order of the release, whatever the order of the file', () => {
    const shuffled = placeRows(dataset.places.toReversed(), plane)
    expect(shuffled.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    expect(shuffled).toEqual(rows)
  })

  it('say what kind they are: twelve of a city, two joint ones, one of a county', () => {
    expect(count('City department')).toBe(12)
    expect(count('Joint city-county department')).toBe(2)
    expect(count('County department')).toBe(1)
    expect(row('montgomery-county-md')?.kindText).toBe('County department')
  })

  it('keep the words of the release apart from the name of the department', () => {
    expect(row('las-vegas-nv')).toMatchObject({
      listedAs: 'Las Vegas, Nev.',
      agency: 'Las Vegas Metropolitan Police Department',
    })
  })

  it('carry no figure: the release gives none by city', () => {
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(
      'agency agencySource id kindNote kindText listedAs name nameSpot numberSpot order point reach stateListed x y'.split(
        ' ',
      ),
    )
  })

  it('have labels up to a hundred of them, and none beyond', () => {
    expect(many(100).some(({ nameSpot, numberSpot }) => nameSpot !== null && numberSpot !== null)).toBe(true)
    const labelled = many(101).filter(({ nameSpot, numberSpot }) => nameSpot !== null || numberSpot !== null)
    expect(labelled).toEqual([])
  })

  it('have room for their name and number in wide letters, and for a little air', () => {
    const { nameSpot, numberSpot } = row('mesa-az')!
    expect(nameSpot?.box.width).toBeCloseTo(4 * 14 * 0.66 + 2, 9)
    expect(nameSpot?.box.height).toBe(18)
    expect(numberSpot?.box.width).toBe(8 + 2)
    expect(row('montgomery-county-md')?.numberSpot?.box.width).toBe(2 * 8 + 2)
    expect(numberSpot?.box.height).toBe(14)
  })

  it('are reached by a pointer without reaching over a neighbor', () => {
    const scale = MAP_WIDTHS.numbers / plane.width
    for (const a of rows) {
      for (const b of rows.filter((other) => other !== a)) {
        expect(a.reach + b.reach).toBeLessThanOrEqual(Math.hypot(a.x - b.x, a.y - b.y) * scale + 1e-9)
      }
    }
  })
})
