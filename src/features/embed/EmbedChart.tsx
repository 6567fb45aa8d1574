import type { ReactNode } from 'react'
import type { ChartRow } from '../../model/charts.ts'
import { capitalized } from '../../model/format.ts'
import { pageLink } from './page-link.ts'

/** A chart as on the page, still: names and dates at the left, and each leads to its sentence. */
export function EmbedChart({ chart, children }: { chart: ChartRow; children: ReactNode }) {
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
        <div className="bars embed-bars">
          <ul className="bars-names">
            {bars.map(({ row, inner }) => (
              <li key={row.id} className="bars-name">
                <a {...pageLink(row.href)}>
                  <span className="bars-name-text">{capitalized(row.name)}</span>{' '}
                  <span className="bars-name-date">
                    {row.asOf} · <span className="bars-name-mark">{row.mark}</span>
                  </span>
                  <span className="visually-hidden">
                    : {row.sentence} {inner && `${inner.row.sentence} ${inner.share}, computed.`}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <div className="bars-plot">{children}</div>
        </div>
      )}
    </section>
  )
}
