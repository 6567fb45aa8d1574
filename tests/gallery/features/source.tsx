import { ReleaseText } from '../../../src/features/source/ReleaseText.tsx'
import { SourceDrawer } from '../../../src/features/source/SourceDrawer.tsx'
import { releaseOf } from '../../../src/model/release.ts'
import { sourceOf, type SourceRow } from '../../../src/model/source.ts'
import { plainView } from '../../../src/model/view.ts'
import { unfold } from '../acts.ts'
import { OnPage } from '../OnPage.tsx'
import { dataset, longFigure, longName, longSentence, opening, plain, there } from '../rows.ts'
import type { State, States } from '../state.ts'

const { short, dateline } = dataset.release
const nothing = () => {}

const drawer = (source: SourceRow, act?: () => void): State => ({
  draw: () => (
    <SourceDrawer
      source={source}
      short={short}
      dateline={dateline}
      onClose={nothing}
      onClosed={nothing}
      go={nothing}
    />
  ),
  height: 860,
  ...(act && { act }),
})

const rowOf = (figure: string, compare: string | null = null) =>
  there(sourceOf(dataset, opening(figure, compare)))

const release = (open: string | null): State => ({
  draw: () => (
    <OnPage>
      <div className="release-columns">
        <ReleaseText
          lines={releaseOf(dataset, { ...plainView, figure: open })}
          dateline={dateline}
          anchored
        />
      </div>
    </OnPage>
  ),
})

const long = (row: SourceRow): SourceRow => ({
  ...row,
  row: longFigure(row.row),
  label: longName,
  facts: row.facts.map(({ name }) => ({ name, value: plain(longSentence) })),
  cautions: row.cautions.map((group) => ({
    ...group,
    notes: group.notes.map((note) => ({ ...note, title: longName, text: plain(longSentence) })),
  })),
  choices: row.choices.map((choice) => ({ ...choice, name: longName })),
})

const bare = (row: SourceRow): SourceRow => ({
  ...row,
  facts: [],
  cautions: [],
  terms: [],
  choices: [],
  previous: null,
  next: null,
})

export const states: States = {
  release: release(null),
  'release-marked': release('sc-level1'),
  drawer: drawer(rowOf('sc-removed')),
  'drawer-first-figure': drawer(rowOf('attendance')),
  'drawer-inherited-dates': drawer(rowOf('convicted-homicide')),
  'drawer-compared': drawer(rowOf('sc-level1', 'sc-removed')),
  'drawer-not-to-be-compared': drawer(rowOf('removed-convicted-pct', 'sc-level1')),
  'drawer-citations': drawer(rowOf('removed-total'), unfold('.cite')),
  'drawer-bare': drawer(bare(rowOf('cap-removed-convicted'))),
  'drawer-very-long': drawer(long(rowOf('removed-total', 'removed-convicted')), unfold('.cite')),
}
