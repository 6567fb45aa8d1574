import { lazy, Suspense, useId, useRef, type ReactNode } from 'react'
import type { BarRow, ChartRow } from '../../model/charts.ts'
import { LiveBoundary } from '../../ui/LiveBoundary.tsx'
import { useLater } from '../../ui/useLater.ts'
import { useNear } from '../../ui/useNear.ts'
import { usePages } from '../../ui/usePages.tsx'
import { BarNames } from './BarNames.tsx'
import { ChartTable } from './ChartTable.tsx'
import { StillBars } from './StillBars.tsx'
import { ZeroLine } from './ZeroLine.tsx'
import './charts.css'

const LiveBars = lazy(() => import('./LiveBars.tsx'))

type Props = {
  chart: ChartRow
  /** All bars there are. They stay in place, hidden, so that another choice of programs has little to draw. */
  resting?: readonly BarRow[]
  /** Stands under the chart as long as it has bars. */
  foot?: ReactNode
}

/** One chart with its table twin. On paper both are shown. */
export function ChartPanel({ chart, resting = [], foot }: Props) {
  const title = useId()
  const plot = useRef<HTMLDivElement>(null)
  // Until they are in sight, what the live bars can do beyond the still ones is not missed.
  const isSeen = useNear(plot, 0)
  const { asTable } = chart
  const isEmpty = chart.bars.length === 0
  // What is not shown can follow: the bars of an empty chart, and the table behind the bars.
  const kept = useLater(isEmpty ? resting : chart.bars)
  const [bars, more] = usePages(isEmpty ? kept : chart.bars, chart.atOnce)
  const inTable = useLater(bars)
  const shown = new Map(bars.map((bar) => [bar.row.id, bar]))
  const drawn = (resting.length > 0 ? resting : bars)
    .filter(({ row }, index) => index < chart.atOnce || shown.has(row.id))
    .map((bar) => shown.get(bar.row.id) ?? bar)
  return (
    <section className="chart" aria-labelledby={title} data-kind={bars[0]?.row.kind}>
      <header className="chart-head">
        <h2 id={title}>{chart.title}</h2>
        <p className="quiet">{chart.subtitle}</p>
        <nav className="chart-tabs" aria-label={`${chart.title}: show as`} hidden={isEmpty}>
          <a href={chart.href.chart} aria-current={asTable ? undefined : 'true'}>
            Chart
          </a>
          <a href={chart.href.table} aria-current={asTable ? 'true' : undefined}>
            Table
          </a>
        </nav>
      </header>
      <p className="chart-empty" hidden={!isEmpty}>
        <span>{chart.unfiltered}</span> <a href={chart.href.all}>Show all programs</a>
      </p>
      {bars.length > 0 && (
        <div hidden={isEmpty}>
          <figure className="bars" hidden={asTable} aria-label={chart.summary}>
            <BarNames bars={drawn} shown={shown} />
            <div ref={plot} className="bars-plot">
              <ZeroLine />
              <StillBars bars={drawn} shown={shown} />
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
            <ChartTable title={chart.title} subtitle={chart.subtitle} bars={asTable ? bars : inTable} />
          </div>
          {more}
          {foot}
        </div>
      )}
    </section>
  )
}
