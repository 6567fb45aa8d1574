import { Notes } from '../../../src/features/notes/Notes.tsx'
import { notesOf, type NoteGroup } from '../../../src/model/notes.ts'
import { plainView } from '../../../src/model/view.ts'
import { unfold } from '../acts.ts'
import { OnPage } from '../OnPage.tsx'
import { dataset, longName, longSentence, plain, there } from '../rows.ts'
import type { State, States } from '../state.ts'

const groups = notesOf(dataset, plainView)
const first = there(groups[0])

const drawn = (shown: readonly NoteGroup[], act?: () => void): State => ({
  draw: () => (
    <OnPage>
      <Notes groups={shown} />
    </OnPage>
  ),
  ...(act && { act }),
})

export const states: States = {
  folded: drawn(groups),
  unfolded: drawn(groups, unfold()),
  'one-note': drawn([{ ...first, notes: first.notes.slice(0, 1) }], unfold()),
  'empty-group': drawn([{ ...first, notes: [] }]),
  none: drawn([]),
  'very-long': drawn(
    [
      {
        ...first,
        title: longName,
        notes: [
          { id: 'long', title: longName, text: plain(longSentence), source: 'https://example.org/long' },
        ],
      },
    ],
    unfold(),
  ),
}
