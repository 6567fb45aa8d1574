import type { Dataset } from '../../dataset/schema.ts'
import { Notes } from '../../features/notes/Notes.tsx'
import { notesOf } from '../../model/notes.ts'
import type { View } from '../../model/view.ts'

/** All notes in one list. */
export function NotesSection({ dataset, view }: { dataset: Dataset; view: View }) {
  return <Notes groups={notesOf(dataset, view)} />
}
