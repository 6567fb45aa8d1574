import DatasetFaults from '../../../src/app/DatasetFaults.tsx'
import { DroppedNotice } from '../../../src/app/shared/DroppedNotice.tsx'
import { DatasetError, type Fault } from '../../../src/dataset/dataset-error.ts'
import { Panel } from '../../../src/ui/Panel.tsx'
import { Broken } from '../broken.tsx'
import { unfold } from '../acts.ts'
import { OnPage } from '../OnPage.tsx'
import { longName, repeated } from '../rows.ts'
import type { State, States } from '../state.ts'

const fault: Fault = {
  path: 'figures.6.quote',
  message:
    '"64,713 individuals" does not stand in the release at 2811 to 2829: set start to 2527 and end to 2545, or leave both out',
}

const faults = (list: readonly Fault[]): State => ({
  draw: () => <DatasetFaults error={new DatasetError(list)} />,
})

const dropped = (words: string): State => ({ draw: () => <DroppedNotice dropped={words} /> })

const failed = (
  <Panel what="The cards">
    <Broken />
  </Panel>
)

export const states: States = {
  'one-fault': faults([fault]),
  'many-faults': faults(
    repeated([fault], 40, ({ message }, number) => ({ path: `figures.${number}.${longName}`, message })),
  ),
  'unreadable-dataset': { draw: () => <DatasetFaults error={new Error('Unexpected end of JSON input')} /> },
  'dropped-value': dropped('program=moon'),
  'many-dropped-values': dropped(
    repeated(['program=moon'], 60, (value, number) => `${value}-${number}`).join(', '),
  ),
  'failed-panel': { draw: () => <OnPage>{failed}</OnPage> },
  'failed-panel-in-detail': { draw: () => <OnPage>{failed}</OnPage>, act: unfold() },
  'failed-over-the-page': { draw: () => <div className="over-page">{failed}</div>, height: 320 },
}
