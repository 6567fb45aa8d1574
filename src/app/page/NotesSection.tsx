import type { Dataset } from '../../dataset/schema.ts'
import { Notes } from '../../features/notes/Notes.tsx'
import { notesOf } from '../../model/notes.ts'
import type { View } from '../../model/view.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Section } from '../../ui/Section.tsx'

type Props = { dataset: Dataset; view: View }

/** All notes in one list. */
export const NotesSection = ({ dataset, view }: Props) => (
  <Section id="notes" title="Notes" aside="What the release says, what it leaves open, what is computed.">
    <Panel what="The notes">
      <NoteGroups dataset={dataset} view={view} />
    </Panel>
  </Section>
)

const NoteGroups = ({ dataset, view }: Props) => <Notes groups={notesOf(dataset, view)} />
