import { useId, type ReactNode } from 'react'
import type { ChartRow } from '../../model/charts.ts'
import { ShowAll } from '../../ui/ShowAll.tsx'
import { useHydrated } from '../../ui/useHydrated.ts'
import { useProgramPages } from '../../ui/usePages.tsx'
import { Bars } from './Bars.tsx'
import { ChartTable } from './ChartTable.tsx'
import './charts.css'

type Props = {
  chart: ChartRow
  /** Shown below the chart while it has bars. */
  foot?: ReactNode
}

/** One chart and its table. Both are printed. */
export function ChartPanel({ chart, foot }: Props) {
  const title = useId()
  const isHydrated = useHydrated()
  const { asTable, programs } = chart
  const shown = new Set(chart.bars)
  const [drawn, more] = useProgramPages(
    chart.allBars.map((bar) => ({ bar, rank: bar.rank, isShown: shown.has(bar) })),
    chart.atOnce,
    chart.isFiltered,
  )
  const bars = drawn.map(({ item, isBeyond }) => ({ ...item, isBeyond }))
  return (
    <section className="chart" aria-labelledby={title} data-kind={chart.allBars[0]?.row.kind}>
      <header className="chart-head">
        <h2 id={title}>{chart.title}</h2>
        <p className="quiet">{chart.subtitle}</p>
        <nav className="chart-tabs" aria-label={`${chart.title}: show as`} data-programs={programs}>
          <a href={chart.href.chart} aria-current={asTable ? undefined : 'true'}>
            Chart
          </a>
          <a href={chart.href.table} aria-current={asTable ? 'true' : undefined}>
            Table
          </a>
        </nav>
      </header>
      <p className="chart-empty" data-unless={programs}>
        <span>{chart.unfiltered}</span> <ShowAll>Show all programs</ShowAll>
      </p>
      <div data-programs={programs}>
        {/* Without JavaScript the number of bars is left out, since nothing would keep it up to date. */}
        <figure
          className="bars"
          hidden={asTable}
          aria-label={isHydrated ? chart.summary : `${chart.title}. Bar chart.`}
        >
          <Bars bars={bars} end={chart.end} />
        </figure>
        <div className="chart-table" hidden={!asTable}>
          <ChartTable title={chart.title} subtitle={chart.subtitle} bars={bars} />
        </div>
        {more}
        {foot}
      </div>
    </section>
  )
}
