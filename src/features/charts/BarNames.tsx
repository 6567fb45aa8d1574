import { useRef, useState, type KeyboardEvent } from 'react'
import type { BarRow } from '../../model/charts.ts'

/**
 * The bars as a list: name, date, and for assistive technology the whole sentence. One stop for the Tab key; the
 * arrow keys follow the picture, Home and End go to its ends, Enter opens the sentence.
 */
export function BarNames({ bars }: { bars: readonly BarRow[] }) {
  const [current, setCurrent] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const stop = Math.min(current, bars.length - 1)

  function move(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: bars.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const links = list.current?.querySelectorAll('a') ?? []
    links[Math.max(0, Math.min(next, bars.length - 1))]?.focus()
  }

  return (
    <ul className="bars-names" ref={list}>
      {bars.map(({ row, inner }, index) => (
        <li key={row.id} className="bars-name" data-figure={row.id} data-open={row.open || undefined}>
          <a
            href={row.href}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onKeyDown={move}
          >
            <span className="bars-name-text">{row.name}</span>{' '}
            <span className="bars-name-date">
              {row.asOf} · <span className="bars-name-mark">{row.mark}</span>
            </span>{' '}
            <span className="visually-hidden">
              {row.sentence} {inner && `${inner.row.sentence} ${inner.share} (computed: ${inner.formula}).`}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
