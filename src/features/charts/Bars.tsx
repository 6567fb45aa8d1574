import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react'
import type { BarRow } from '../../model/charts.ts'
import { LiveBoundary } from '../../ui/LiveBoundary.tsx'
import { useHydrated } from '../../ui/useHydrated.ts'
import { useNearViewport } from '../../ui/useNearViewport.ts'
import { StillBar } from './StillBar.tsx'

const LiveBar = lazy(() => import('./LiveBar.tsx'))

type Props = {
  bars: readonly { bar: BarRow; isShown: boolean; isBeyond: boolean }[]
  /** The value at the right edge of the plot. */
  end: number
}

/**
 * The bars, one row each, with name, date, and the full sentence for assistive technology. Rows that the filter hides
 * collapse, live bars included. The chart is a single tab stop; arrow keys follow the drawing, Home and End go to its
 * ends, Enter opens the sentence.
 */
export function Bars({ bars, end }: Props) {
  const [current, setCurrent] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const isHydrated = useHydrated()
  // Below the fold, nothing that live bars add is missed.
  const isSeen = useNearViewport(list, 0)
  const shown = bars.filter(({ isShown }) => isShown).map(({ bar }) => bar.row.id)
  const stop = shown.includes(current) ? current : shown[0]

  function move(event: KeyboardEvent<HTMLElement>) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.bars-name') ?? [])].filter(
      (link) => link.getClientRects().length > 0,
    )
    const here = links.indexOf(event.currentTarget)
    const steps: Record<string, HTMLElement | undefined> = {
      ArrowDown: links[Math.min(here + 1, links.length - 1)],
      ArrowUp: links[Math.max(here - 1, 0)],
      Home: links[0],
      End: links.at(-1),
    }
    const next = steps[event.key]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <ul className="bars-rows" ref={list}>
      {bars.map(({ bar, isBeyond }) => (
        <li
          key={bar.row.id}
          className="bars-row"
          data-figure={bar.row.id}
          data-open={bar.row.open || undefined}
          data-programs={bar.programs}
          data-beyond={isBeyond || undefined}
        >
          <a
            className="bars-name"
            href={bar.row.href}
            // Without JavaScript there are no arrow keys: each bar is a tab stop.
            tabIndex={isHydrated && bar.row.id !== stop ? -1 : undefined}
            onFocus={() => setCurrent(bar.row.id)}
            onKeyDown={move}
          >
            <span className="bars-name-text">{bar.row.name}</span>{' '}
            <span className="bars-name-caption">{bar.caption}</span>{' '}
            <span className="bars-name-date">
              <span>{`${bar.row.asOf} · `}</span>
              <span className="bars-name-mark">{bar.row.mark}</span>
            </span>{' '}
            <span className="visually-hidden">{sentenceOf(bar)}</span>
          </a>
          <div className="bars-plot" aria-hidden="true">
            <StillBar bar={bar} />
            {isSeen && (
              <LiveBoundary>
                <Suspense>
                  <LiveBar bar={bar} end={end} />
                </Suspense>
              </LiveBoundary>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

const sentenceOf = ({ row, inner }: BarRow) =>
  inner ? `${row.sentence} ${inner.row.sentence} ${inner.share} (computed: ${inner.formula}).` : row.sentence
