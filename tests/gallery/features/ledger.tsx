import { Ledger } from '../../../src/features/ledger/Ledger.tsx'
import { ledgerOf, type LedgerRow } from '../../../src/model/ledger.ts'
import { unfold } from '../acts.ts'
import { OnPage } from '../OnPage.tsx'
import { dataset, longSentence } from '../rows.ts'
import type { State, States } from '../state.ts'

const ledger = ledgerOf(dataset)

const drawn = (row: LedgerRow, act?: () => void): State => ({
  draw: () => (
    <OnPage>
      <Ledger ledger={row} />
    </OnPage>
  ),
  ...(act && { act }),
})

export const states: States = {
  folded: drawn(ledger),
  unfolded: drawn(ledger, unfold()),
  'no-corrections': drawn({ ...ledger, corrections: [] }, unfold()),
  'very-long': drawn(
    { ...ledger, corrections: [{ on: 'Nov. 28, 2026', text: `${longSentence} ${'x'.repeat(200)}` }] },
    unfold(),
  ),
}
