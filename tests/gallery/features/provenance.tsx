import { PrintedProvenance } from '../../../src/features/provenance/PrintedProvenance.tsx'
import { provenanceRow, type ProvenanceRow } from '../../../src/model/provenance.ts'
import { plainView } from '../../../src/model/view.ts'
import { OnPage } from '../OnPage.tsx'
import { choosing, dataset, longSentence } from '../rows.ts'
import type { State, States } from '../state.ts'

const drawn = (row: ProvenanceRow): State => ({
  draw: () => (
    <OnPage>
      <PrintedProvenance {...row} />
    </OnPage>
  ),
  onPaper: true,
})

const row = provenanceRow(dataset, plainView)

export const states: States = {
  'all-programs': drawn(row),
  'two-programs': drawn(provenanceRow(dataset, choosing('cap', '287g'))),
  'very-long': drawn({ ...row, filter: longSentence }),
}
