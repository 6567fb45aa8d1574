import { lazy, Suspense, useId, useRef, type ReactNode } from 'react'
import type { ChartRow } from '../../model/charts.ts'
import { LiveBoundary } from '../../ui/LiveBoundary.tsx'
import { useNear } from '../../ui/useNear.ts'
import { usePages } from '../../ui/usePages.tsx'
import { BarNames } from './BarNames.tsx'
import { ChartTable } from './ChartTable.tsx'
import { StillBars } from './StillBars.tsx'
import './charts.css'

const LiveBars = lazy(() => import('./LiveBars.tsx'))

type Props = {
  chart: ChartRow
  /** Stands under the chart as long as it has bars. */
  foot?: ReactNode
}

/** One chart with its table twin. On paper both are shown. */
export function ChartPanel({ chart, foot }: Props) {
  const title = useId()
  const plot = useRef<HTMLDivElement>(null)
  // Until they are in sight, what the live bars can do beyond the still ones is not missed.
  const isSeen = useNear(plot, 0)
  const { asTable } = chart
  const [bars, more] = usePages(chart.bars, chart.atOnce)
  return (
    <section className="chart" aria-labelledby={title} data-kind={bars[0]?.row.kind}>
      <header className="chart-head">
        <h2 id={title}>{chart.title}</h2>
        <p className="quiet">{chart.subtitle}</p>
        {bars.length > 0 && (
          <nav className="chart-tabs" aria-label={`${chart.title}: show as`}>
            <a href={chart.href.chart} aria-current={asTable ? undefined : 'true'}>
              Chart
            </a>
            <a href={chart.href.table} aria-current={asTable ? 'true' : undefined}>
              Table
            </a>
          </nav>
        )}
      </header>
      {bars.length === 0 ? (
        <p className="chart-empty">
          {chart.unfiltered} <a href={chart.href.all}>Show all programs</a>
        </p>
      ) : (
        <>
          <figure className="bars" hidden={asTable} aria-label={chart.summary}>
            <BarNames bars={bars} />
            <div ref={plot} className="bars-plot">
              <StillBars bars={bars} />
              {isSeen && (
                <LiveBoundary>
                  <Suspense>
                    <LiveBars bars={bars} end={chart.end} />
                  </Suspense>
                </LiveBoundary>
              )}
            </div>
          </figure>
          <div className="chart-table" hidden={!asTable}>
            <ChartTable title={chart.title} subtitle={chart.subtitle} bars={bars} />
          </div>
          {more}
          {foot}
        </>
      )}
    </section>
  )
}
