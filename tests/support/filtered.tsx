import type { ReactNode } from 'react'
import { ProgramFilter } from '../../src/features/filter/ProgramFilter.tsx'
import { filterRow } from '../../src/model/filter.ts'
import { dataset } from './dataset.ts'
import { choosing } from './views.ts'

const nothing = () => {}

/** A part of the page below the filter, in the same relation as on the page, which the style rules require. */
export const Filtered = ({
  programs = [],
  children,
}: {
  programs?: readonly string[]
  children: ReactNode
}) => {
  const { options, chosen, summary } = filterRow(dataset, choosing(...programs))
  return (
    <>
      <div className="filter-bar">
        <ProgramFilter
          options={options}
          chosen={chosen}
          summaryOfAll=""
          summaries={[]}
          summary={summary}
          onChoose={nothing}
        />
      </div>
      <main>{children}</main>
    </>
  )
}
