import { OfficialStatistics } from '../../../src/features/subsequent-figures/OfficialStatistics.tsx'
import { SubsequentFigures } from '../../../src/features/subsequent-figures/SubsequentFigures.tsx'
import { subsequentFiguresOf, type SubsequentFiguresRow } from '../../../src/model/subsequent-figures.ts'
import { plainView } from '../../../src/model/view.ts'
// The rules of a table.
import '../../../src/features/charts/charts.css'
import { unfold } from '../acts.ts'
import { OnPage } from '../OnPage.tsx'
import { dataset, longFigure, longName, longSentence } from '../rows.ts'
import type { State, States } from '../state.ts'

const later = subsequentFiguresOf(dataset, plainView)

const drawn = (row: SubsequentFiguresRow, act?: () => void): State => ({
  draw: () => (
    <OnPage>
      <SubsequentFigures later={row} />
    </OnPage>
  ),
  ...(act && { act }),
})

const official: State['draw'] = () => (
  <OnPage>
    <OfficialStatistics official={dataset.official} />
  </OnPage>
)

export const states: States = {
  'official-unfolded': { draw: official, act: unfold() },
  folded: drawn(later),
  unfolded: drawn(later, unfold()),
  'one-row': drawn({ ...later, rows: later.rows.slice(0, 1) }, unfold()),
  'no-rows': drawn({ ...later, rows: [] }, unfold()),
  'very-long': drawn(
    {
      ...later,
      title: longName,
      text: longSentence,
      rows: later.rows.slice(0, 2).map((row, index) => ({
        label: `${longName} ${index + 1}`,
        valueText: '1,234,567,890',
        figure: row.figure && longFigure(row.figure),
        differs: longSentence,
      })),
    },
    unfold(),
  ),
}
