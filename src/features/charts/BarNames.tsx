import { useRef, useState, type KeyboardEvent } from 'react'
import type { BarRow } from '../../model/charts.ts'

type Props = {
  bars: readonly BarRow[]
  /** Ids of the bars that are shown. */
  shown: { has: (id: string) => boolean }
}

/**
 * The bars as a list: name, date, and for assistive technology the whole sentence. One stop for the Tab key; the
 * arrow keys follow the picture, Home and End go to its ends, Enter opens the sentence.
 */
export function BarNames({ bars, shown }: Props) {
  const [current, setCurrent] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const ids = bars.map(({ row }) => row.id).filter((id) => shown.has(id))
  const stop = Math.max(0, ids.indexOf(current))

  function move(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: ids.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const links = list.current?.querySelectorAll<HTMLElement>('li:not([hidden]) > a') ?? []
    links[Math.max(0, Math.min(next, ids.length - 1))]?.focus()
  }

  return (
    <ul className="bars-names" ref={list}>
      {bars.map(({ row, inner }) => (
        <li
          key={row.id}
          className="bars-name"
          hidden={!shown.has(row.id)}
          data-figure={row.id}
          data-open={row.open || undefined}
        >
          <a
            href={row.href}
            tabIndex={row.id === ids[stop] ? 0 : -1}
            onFocus={() => setCurrent(row.id)}
            onKeyDown={move}
          >
            <span className="bars-name-text">{row.name}</span>{' '}
            <span className="bars-name-date">
              <span>{`${row.asOf} · `}</span>
              <span className="bars-name-mark">{row.mark}</span>
            </span>{' '}
            <span className="visually-hidden">
              {inner
                ? `${row.sentence} ${inner.row.sentence} ${inner.share} (computed: ${inner.formula}).`
                : row.sentence}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
