import { ProgramFilter } from '../../../src/features/filter/ProgramFilter.tsx'
import { filterRow, summariesOf, summaryOf } from '../../../src/model/filter.ts'
import { choosing, dataset, longName, repeated } from '../rows.ts'
import type { State, States } from '../state.ts'

type Options = ReturnType<typeof filterRow>['options']

const nothing = () => {}

const drawn = (programs: readonly string[], change: (options: Options) => Options = (all) => all): State => ({
  draw: () => {
    const { options, chosen, summary } = filterRow(dataset, choosing(...programs))
    return (
      <div className="filter-bar">
        <div className="column">
          <ProgramFilter
            options={change(options)}
            chosen={chosen}
            summaryOfAll={summaryOf(dataset, [])}
            summaries={summariesOf(dataset).map(({ text }) => text)}
            summary={summary}
            onChoose={nothing}
          />
        </div>
      </div>
    )
  },
})

export const states: States = {
  'none-chosen': drawn([]),
  'one-chosen': drawn(['cap']),
  'many-chosen': drawn(['secure-communities', 'cap', 'best', 'operation-predator']),
  'without-a-figure': drawn(['human-smuggling']),
  'no-programs': drawn([], () => []),
  'very-many-programs': drawn([], (all) =>
    repeated(all, 24, (option, number) => ({
      ...option,
      id: `${option.id}-${number}`,
      name: `${option.name} ${number + 1}`,
      boxClass: `p${number}`,
    })),
  ),
  'very-long-names': drawn(['cap'], (all) => all.map((option) => ({ ...option, name: longName }))),
}
