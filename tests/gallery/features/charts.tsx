import { BarReading } from '../../../src/features/charts/BarReading.tsx'
import { ChartPanel } from '../../../src/features/charts/ChartPanel.tsx'
import { ChartPicture } from '../../../src/features/charts/ChartPicture.tsx'
import { chartsOf, type ChartRow } from '../../../src/model/charts.ts'
import { chartPicture } from '../../../src/model/picture.ts'
import { plainView, type View } from '../../../src/model/view.ts'
import { BeforeScript } from '../BeforeScript.tsx'
import { OnPage } from '../OnPage.tsx'
import { byId, choosing, dataset, longName, numberedBar, repeated, there, withBars } from '../rows.ts'
import type { State, States } from '../state.ts'

const chartOf = (id: string, view: View = plainView) => byId(chartsOf(dataset, view), id)
const removals = chartOf('removals')

const panel = (chart: ChartRow, programs: readonly string[] = []) => (
  <OnPage programs={programs}>
    <div className="charts">
      <ChartPanel chart={chart} />
    </div>
  </OnPage>
)

/** A chart with its live bars. */
const live = (chart: ChartRow, programs: readonly string[] = []): State => ({
  draw: () => panel(chart, programs),
  waitsFor: '.bars-live .bar',
})

const picture = chartPicture(dataset, plainView, 'removals')

/** A picture has one width, wherever it is shown. */
const pictured = (change: (words: string) => string): State => ({
  draw: () => {
    const { words, kind, bars } = there(picture)
    return (
      <ChartPicture
        words={{ ...words, title: change(words.title), subtitle: change(words.subtitle) }}
        kind={kind}
        bars={bars.map(({ bar, date }) => ({
          bar: { ...bar, row: { ...bar.row, name: change(bar.row.name) } },
          date,
        }))}
      />
    )
  },
  widths: [720],
})

export const states: States = {
  live: live(removals),
  still: {
    draw: () => <BeforeScript>{panel(removals)}</BeforeScript>,
  },
  'inherited-dates': live(chartOf('convictions')),
  'one-bar': live(chartOf('removals', choosing('cap')), ['cap']),
  'no-bars': { draw: () => panel(chartOf('convictions', choosing('cap')), ['cap']) },
  'open-figure': live(chartOf('removals', { ...plainView, figure: 'sc-removed' })),
  'very-many': live(withBars(removals, repeated(removals.allBars, 30, numberedBar))),
  'very-long': live({
    ...withBars(
      removals,
      removals.allBars.map((bar) => ({ ...bar, row: { ...bar.row, name: longName } })),
    ),
    title: longName,
    subtitle: longName,
  }),
  // On a scale that leaves room for the longer words.
  'other-bounds': live({
    ...withBars(
      removals,
      (['within', 'around', 'closed'] as const).map((end, index) => {
        const bar = there(removals.allBars[index])
        const words = { within: 'up to', around: 'nearly', closed: '' }[end]
        return {
          ...bar,
          length: bar.length * 0.6,
          inner: null,
          row: { ...bar.row, end, qualified: `${words} ${bar.row.number}`.trim() },
        }
      }),
    ),
    end: removals.end / 0.6,
  }),
  table: { draw: () => panel(chartOf('removals', { ...plainView, tables: ['removals'] })) },
  'table-inherited-dates': {
    draw: () => panel(chartOf('convictions', { ...plainView, tables: ['convictions'] })),
  },
  'under-the-pointer': {
    draw: () => (
      <OnPage>
        <div className="charts">
          <BarReading bar={there(removals.bars[0])} />
        </div>
      </OnPage>
    ),
  },
  picture: pictured((words) => words),
  'picture-very-long': {
    ...pictured((words) => `${words}, ${longName}`),
    limit: 'the rows of a picture have one height, and a name has room in three lines.',
  },
}
