import { ProgramFilter } from '../../../src/features/filter/ProgramFilter.tsx'
import { filterRow, summariesOf, summaryOf } from '../../../src/model/filter.ts'
import { choosing, dataset, longName, repeated } from '../rows.ts'
import type { State, States } from '../state.ts'

type Options = ReturnType<typeof filterRow>['options']

const nothing = () => {}

const outOfRoom = 'from 1240 px the programs neither wrap nor scroll; the seven of the release fit.'

const drawn = (
  programs: readonly string[],
  change: (options: Options) => Options = (all) => all,
  limit?: string,
): State => ({
  ...(limit !== undefined && { limit }),
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
  'very-many-programs': drawn(
    [],
    (all) =>
      repeated(all, 24, (option, number) => ({
        ...option,
        id: `${option.id}-${number}`,
        name: `${option.name} ${number + 1}`,
        boxClass: `p${number}`,
      })),
    outOfRoom,
  ),
  'very-long-names': drawn(['cap'], (all) => all.map((option) => ({ ...option, name: longName })), outOfRoom),
}
