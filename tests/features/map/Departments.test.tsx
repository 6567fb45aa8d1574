import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { outlines } from '../../../src/dataset/outlines.ts'
import { plane } from '../../../src/dataset/plane.ts'
import { Departments } from '../../../src/features/map/Departments.tsx'
import { Outlines } from '../../../src/features/map/Outlines.tsx'
import { placeRows } from '../../../src/model/places.ts'
import { dataset } from '../../support/dataset.ts'

const rows = placeRows(dataset.places, plane)

/** The section with its selection held outside, as on the page. */
function Held({ first = null }: { first?: string | null }) {
  const [chosen, setChosen] = useState<string | null>(first)
  return (
    <Departments
      rows={rows}
      chosen={chosen}
      onChoose={setChosen}
      view={plane}
      land={<Outlines outlines={outlines} />}
    />
  )
}

const rowOf = (name: string) => within(screen.getByRole('list')).getByRole('button', { name })
const pinOf = (name: string) => screen.getByRole('button', { name })
const popupOf = (name: string) => screen.queryByRole('region', { name })

describe('the list of departments', () => {
  it('has fifteen rows in release order', () => {
    render(<Held />)
    const names = within(screen.getByRole('list')).getAllByRole('button')
    expect(names.map(({ textContent }) => textContent)).toEqual(
      rows.map(({ order, name, stateListed }) => `${order} ${name} ${stateListed}`),
    )
  })

  it('opens the details of a department from its pin and its row', async () => {
    render(<Held />)
    expect(popupOf('Las Vegas, Nev.')).toBeNull()
    await userEvent.click(rowOf('5 Las Vegas Nev.'))
    const popup = screen.getByRole('region', { name: 'Las Vegas, Nev.' })
    const item = rowOf('5 Las Vegas Nev.').closest('li')
    for (const place of [popup, item]) {
      expect(place).toHaveTextContent('Las Vegas Metropolitan Police Department')
      expect(place).toHaveTextContent('Joint city-county department')
      expect(place).toHaveTextContent('“Metropolitan” is our reading')
      expect(place).toHaveTextContent('City point (GeoNames 5506956)')
    }
    expect(rowOf('5 Las Vegas Nev.')).toHaveAttribute('aria-expanded', 'true')
    expect(rowOf('5 Las Vegas Nev.')).toHaveAttribute('aria-current', 'true')
    expect(pinOf('5 Las Vegas, Nev.')).toHaveAttribute('aria-pressed', 'true')
    expect(pinOf('1 Dallas, Texas')).toHaveAttribute('aria-pressed', 'false')
  })

  it('shows a selection made outside, and clears it when its row is pressed again', async () => {
    render(<Held first="mesa-az" />)
    expect(popupOf('Mesa, Ariz.')).not.toBeNull()
    await userEvent.click(rowOf('8 Mesa Ariz.'))
    expect(popupOf('Mesa, Ariz.')).toBeNull()
  })

  it('keeps the focus during keyboard navigation, and closes with Escape', async () => {
    render(<Held />)
    await userEvent.tab()
    expect(rowOf('1 Dallas Texas')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(popupOf('Dallas, Texas')).not.toBeNull()
    expect(rowOf('1 Dallas Texas')).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(popupOf('Dallas, Texas')).toBeNull()
    expect(rowOf('1 Dallas Texas')).toHaveFocus()
  })
})

describe('the pins', () => {
  it('work by pointer or key, move the focus to the details and take it back', async () => {
    render(<Held />)
    const pin = pinOf('12 Portland, Ore.')
    await userEvent.click(pin)
    const close = within(screen.getByRole('region', { name: 'Portland, Ore.' })).getByRole('button', {
      name: 'Close',
    })
    expect(close).toHaveFocus()
    await userEvent.click(close)
    expect(popupOf('Portland, Ore.')).toBeNull()
    expect(pin).toHaveFocus()
    await userEvent.keyboard(' ')
    expect(popupOf('Portland, Ore.')).not.toBeNull()
  })

  it('are not tab stops', () => {
    render(<Held />)
    for (const { order, listedAs } of rows)
      expect(pinOf(`${order} ${listedAs}`)).toHaveAttribute('tabindex', '-1')
  })

  it('highlight with their rows on hover, both ways', async () => {
    render(<Held />)
    await userEvent.hover(rowOf('13 Seattle Wash.'))
    expect(pinOf('13 Seattle, Wash.')).toHaveClass('map-pin-pointed')
    await userEvent.hover(pinOf('14 Salt Lake City, Utah'))
    expect(rowOf('14 Salt Lake City Utah')).toHaveClass('place-row-pointed')
    expect(pinOf('13 Seattle, Wash.')).not.toHaveClass('map-pin-pointed')
  })

  it('have the same size', () => {
    const { container } = render(<Held first="dallas-tx" />)
    const radii = [...container.querySelectorAll('.map-dot')].map((dot) => dot.getAttribute('r'))
    expect(radii).toHaveLength(15)
    expect(new Set(radii).size).toBe(1)
  })
})

describe('the map', () => {
  it('says that it shows no values', () => {
    render(<Held />)
    expect(screen.getByText(/The pins carry no value: the release gives no figures by city\./)).toBeVisible()
  })

  it('never calls a city a partner', () => {
    const { container } = render(<Held first="dallas-tx" />)
    expect(container).not.toHaveTextContent(/partner/i)
  })
})
