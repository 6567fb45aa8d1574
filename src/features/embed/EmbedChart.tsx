import type { ReactNode } from 'react'
import type { BarRow, ChartRow } from '../../model/charts.ts'
import { capitalized } from '../../model/format.ts'
import { pageLink } from './page-link.ts'

type Props = { chart: ChartRow; drawn: (bar: BarRow) => ReactNode }

/** A chart as on the page, without interaction; each name links to its sentence. */
export function EmbedChart({ chart, drawn }: Props) {
  const { title, subtitle, bars, unfiltered } = chart
  return (
    <section data-kind={bars[0]?.row.kind} aria-labelledby="embed-title">
      <h1 className="embed-title" id="embed-title">
        {title}
      </h1>
      <p className="quiet">{subtitle}</p>
      {bars.length === 0 ? (
        <p className="embed-text">{unfiltered}</p>
      ) : (
        <ul className="embed-bars">
          {bars.map((bar) => (
            <li key={bar.row.id} className="bars-row">
              <a className="bars-name" {...pageLink(bar.row.href)}>
                <span className="bars-name-text">{capitalized(bar.row.name)}</span>{' '}
                <span className="bars-name-date">
                  {bar.row.asOf} · <span className="bars-name-mark">{bar.row.mark}</span>
                </span>
                <span className="visually-hidden">
                  : {bar.row.sentence}{' '}
                  {bar.inner && `${bar.inner.row.sentence} ${bar.inner.share}, computed.`}
                </span>
              </a>
              <div className="bars-plot" aria-hidden="true">
                {drawn(bar)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
