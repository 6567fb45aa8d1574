import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Notes } from '../../../src/features/notes/Notes.tsx'
import { notesOf } from '../../../src/model/notes.ts'
import { plainView } from '../../../src/model/view.ts'
import { dataset } from '../../support/dataset.ts'

const show = () => render(<Notes groups={notesOf(dataset, plainView)} />)
const unfold = (title: string) => userEvent.click(screen.getByText(title))
const noteOf = (title: string) => within(screen.getByText(title).closest('details') ?? document.body)

describe('the list of notes', () => {
  it('has three groups, each with its name', () => {
    show()
    expect(screen.getAllByRole('region').map((part) => part.getAttribute('aria-labelledby'))).toEqual([
      'notes-release',
      'notes-computed',
      'notes-edition',
    ])
    expect(screen.getByRole('region', { name: 'What we computed' })).toBeVisible()
  })

  it('starts collapsed: every note is behind its title', () => {
    const { container } = show()
    expect(container.querySelectorAll('details')).toHaveLength(dataset.notes.length)
    expect(container.querySelectorAll('details[open]')).toHaveLength(0)
    expect(screen.getByText('Inherited dates')).toBeVisible()
    expect(screen.getByText(/The three conviction lines state no date/)).not.toBeVisible()
  })

  it('opens a note by its title, with its numbers linked to their sentences', async () => {
    show()
    await unfold('An arrest is not a conviction, nor a removal')
    const note = noteOf('An arrest is not a conviction, nor a removal')
    expect(note.getByRole('link', { name: 'More than 638' })).toHaveAttribute(
      'href',
      '?figure=predator-arrests',
    )
    expect(note.getByRole('link', { name: '4,468' })).toHaveAttribute('href', '?figure=shield-arrests')
  })

  it('gives the formula of computed numbers', async () => {
    show()
    await unfold('The release does not explain the difference')
    expect(screen.getByText('57.0%')).toHaveAttribute('title', 'Computed: 195,700 ÷ 343,151')
  })

  it('gives the source of what is not from the release, and only of that', async () => {
    show()
    await unfold('The association’s name')
    expect(
      noteOf('The association’s name').getByRole('link', { name: 'www.majorcitieschiefs.com' }),
    ).toHaveAttribute('href', 'https://www.majorcitieschiefs.com/about.php')
    await unfold('Inherited dates')
    expect(noteOf('Inherited dates').queryByRole('link', { name: /\./ })).not.toBeInTheDocument()
  })

  it('has an anchor for each note', () => {
    const { container } = show()
    const ids = [...container.querySelectorAll('details')].map(({ id }) => id)
    expect(ids.toSorted()).toEqual(dataset.notes.map(({ id }) => `note-${id}`).toSorted())
  })
})
