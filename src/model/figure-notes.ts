import type { Dataset, Figure, Note } from '../dataset/schema.ts'
import { plainProse } from './prose.ts'

/** A note as plain text, for a file. */
export type PlainNote = Pick<Note, 'id' | 'kind' | 'title' | 'text'>

/** The notes that a figure must not be separated from, most important first, with their numbers filled in. */
export const figureNotes = (figure: Figure, dataset: Dataset): PlainNote[] =>
  figure.cautions.flatMap((id) =>
    dataset.notes
      .filter((note) => note.id === id)
      .map(({ kind, title, text }) => ({
        id,
        kind,
        title: plainProse(title, dataset),
        text: plainProse(text, dataset),
      })),
  )
