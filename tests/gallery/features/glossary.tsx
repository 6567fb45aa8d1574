import type { Term } from '../../../src/dataset/schema.ts'
import { Glossary } from '../../../src/features/glossary/Glossary.tsx'
// The rules of a note that unfolds.
import '../../../src/features/notes/notes.css'
import { unfold } from '../acts.ts'
import { OnPage } from '../OnPage.tsx'
import { dataset, longName, longSentence } from '../rows.ts'
import type { State, States } from '../state.ts'

const { glossary } = dataset

const drawn = (terms: readonly Term[], act?: () => void): State => ({
  draw: () => (
    <OnPage>
      <Glossary terms={terms} />
    </OnPage>
  ),
  ...(act && { act }),
})

const long = (term: Term): Term => ({
  ...term,
  term: longName,
  text: longSentence,
  sources: [...term.sources, { name: longName, address: 'https://example.org/long' }],
})

export const states: States = {
  folded: drawn(glossary),
  unfolded: drawn(glossary, unfold()),
  'one-term': drawn(glossary.slice(0, 1), unfold()),
  'no-terms': drawn([]),
  'very-long': drawn(glossary.slice(0, 1).map(long), unfold()),
}
