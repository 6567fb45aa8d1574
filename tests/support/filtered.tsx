import type { ReactNode } from 'react'
import { ProgramFilter } from '../../src/features/filter/ProgramFilter.tsx'
import { filterRow } from '../../src/model/filter.ts'
import { dataset } from './dataset.ts'
import { choosing } from './views.ts'

const nothing = () => {}

/** A part of the page with the filter over it, for which the style rules need it to stand where it does on the page. */
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
