import { useState } from 'react'
import { unbroken } from '../../../model/format.ts'
import { BarMark, fadesBeyond } from '../../../ui/BarMark.tsx'
import type { BodyOf } from './bodies.ts'
import './bars-body.css'

/** Size of a bar's drawing and length of an open end's fade, in slide units. */
const [width, height, fade] = [1000, 84, 44]

/** A chart: bars on one scale, each with its name, date and number. */
export function BarsBody({ body: { summary, bars } }: { body: BodyOf<'bars'> }) {
  const [pointed, setPointed] = useState<string | null>(null)
  const reading = bars.find(({ row }) => row.id === pointed)?.row.sentence
  return (
    <figure className="slide-bars" aria-label={summary}>
      <ul>
        {bars.map(({ row, length, caption }) => (
          <li key={row.id} data-figure={row.id}>
            <a
              className="slide-bar"
              href={row.href}
              onPointerEnter={() => setPointed(row.id)}
              onPointerLeave={() => setPointed(null)}
              onFocus={() => setPointed(row.id)}
              onBlur={() => setPointed(null)}
            >
              <span className="slide-bar-name">{row.name}</span>
              <span className="slide-bar-caption">
                <span>{`${caption}, ${unbroken(row.asOf)}`}</span>{' '}
                <span className="source-link-mark">{row.mark}</span>
              </span>
              <span className="visually-hidden">{`: ${row.sentence}`}</span>
              <svg className="slide-bar-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
                <BarMark
                  y={0}
                  length={length * width}
                  height={height}
                  inner={null}
                  end={row.end}
                  fade={fade}
                />
                <path className="slide-bar-zero" d={`M0 -8V${height + 8}`} />
                <text
                  className="slide-bar-number"
                  x={length * width + (fadesBeyond(row.end) ? fade + 8 : 18)}
                  y={height / 2}
                  dy="0.34em"
                >
                  {row.qualified}
                </text>
              </svg>
            </a>
          </li>
        ))}
      </ul>
      <p className="slide-reading" aria-hidden="true">
        {reading}
      </p>
    </figure>
  )
}
