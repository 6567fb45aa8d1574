import type { Dataset, Note } from '../dataset/schema.ts'
import { plainProse } from './prose.ts'
import { sentence, type Piece } from './sentences.ts'
import type { View } from './view.ts'

export type NoteRow = { id: string; title: string; text: Piece[]; source: string | null }
export type NoteGroup = { kind: Note['kind']; title: string; notes: NoteRow[] }

/** What the release says and what is computed are kept apart; a third group holds our own choices. */
export const noteKinds: readonly { kind: Note['kind']; title: string }[] = [
  { kind: 'release', title: 'What the release says, and what it leaves open' },
  { kind: 'computed', title: 'What we computed' },
  { kind: 'edition', title: 'What is ours, not from the release' },
]

export const noteRow = (note: Note, dataset: Dataset, view: View): NoteRow => ({
  id: note.id,
  title: plainProse(note.title, dataset),
  text: sentence(note.text, dataset, view),
  source: note.source,
})

/** All notes, by kind. */
export const notesOf = (dataset: Dataset, view: View): NoteGroup[] =>
  noteKinds.map(({ kind, title }) => ({
    kind,
    title,
    notes: dataset.notes.filter((note) => note.kind === kind).map((note) => noteRow(note, dataset, view)),
  }))

/** The few notes named next to the headline, with a short form of their text. */
export const readingOf = (dataset: Dataset, view: View) =>
  dataset.page.reading.flatMap(({ note, brief }) =>
    dataset.notes
      .filter(({ id }) => id === note)
      .map(({ id, title }) => ({
        id,
        title: plainProse(title, dataset),
        brief: brief === null ? [] : sentence(brief, dataset, view),
      })),
  )
