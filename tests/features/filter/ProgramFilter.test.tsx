import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ProgramFilter } from '../../../src/features/filter/ProgramFilter.tsx'
import { filterRow } from '../../../src/model/filter.ts'
import { dataset } from '../../support/dataset.ts'
import { choosing } from '../../support/views.ts'

/** The filter with these programs chosen; gives back what it asks for. */
function show(...programs: string[]) {
  const go = vi.fn<(href: string) => void>()
  render(<ProgramFilter {...filterRow(dataset, choosing(...programs))} go={go} />)
  return { go, user: userEvent.setup() }
}

const ticked = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => checked)
    .map((box) => box.closest('label')?.textContent)

describe('the program filter', () => {
  it('is a group named “Program” with “All” and the seven programs', () => {
    show()
    expect(screen.getByRole('group', { name: 'Program' })).toBeVisible()
    const names = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)
    expect(names).toEqual(['All', ...dataset.programs.map(({ name }) => name)])
  })

  it('has “All” ticked as long as nothing is chosen', () => {
    show()
    expect(ticked()).toEqual(['All'])
    expect(screen.queryByRole('link', { name: 'Reset' })).not.toBeInTheDocument()
  })

  it('ticks what is chosen', () => {
    show('cap', '287g')
    expect(ticked()).toEqual(['Criminal Alien Program', '287(g)'])
    expect(screen.getByRole('link', { name: 'Reset' })).toHaveAttribute('href', '?')
  })

  it('asks for the view with one program more, or one less', async () => {
    const { go, user } = show('cap')
    await user.click(screen.getByRole('checkbox', { name: '287(g)' }))
    await user.click(screen.getByRole('checkbox', { name: 'Criminal Alien Program' }))
    expect(go.mock.calls).toEqual([['?program=cap,287g'], ['?']])
  })

  it('says what is shown, as a message and not as an alarm', () => {
    show('human-smuggling')
    expect(screen.getByRole('status')).toHaveTextContent('1 of 7 programs · no figures')
  })

  it('says it in a paragraph of its own, without which Orca says only “status bar” there', () => {
    show('human-smuggling')
    expect(within(screen.getByRole('status')).getByRole('paragraph')).toHaveTextContent('1 of 7 programs')
  })
})
