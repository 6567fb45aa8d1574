import type { ReactNode } from 'react'
import { ProgramFilter } from '../../src/features/filter/ProgramFilter.tsx'
import { filterRow } from '../../src/model/filter.ts'
import { choosing, dataset } from './rows.ts'

type Props = { programs?: readonly string[]; children: ReactNode }

const nothing = () => {}

/**
 * What a feature stands in on the page. The filter is out of sight, but it is there: its boxes hold the choice, and the
 * style rules of the page ask them what of the feature is shown.
 */
export function OnPage({ programs = [], children }: Props) {
  const { options, chosen } = filterRow(dataset, choosing(...programs))
  return (
    <>
      <div className="filter-bar gallery-unseen">
        <ProgramFilter
          options={options}
          chosen={chosen}
          summaryOfAll=""
          summaries={[]}
          summary=""
          onChoose={nothing}
        />
      </div>
      <main className="column gallery-page">{children}</main>
    </>
  )
}
