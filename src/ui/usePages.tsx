import { useState } from 'react'
import './pages.css'

/**
 * The first `size` of a long list, and the line that says how many there are and brings more. A list that is no longer
 * than that is shown whole, without a word.
 */
export function usePages<Item>(items: readonly Item[], size: number) {
  const [pages, setPages] = useState(1)
  const count = pages * size
  const rest = items.length - count
  const more =
    rest <= 0 ? null : (
      <p className="pages">
        <span>{`${written(count)} of ${written(items.length)} shown.`}</span>{' '}
        <button className="button" type="button" onClick={() => setPages(pages + 1)}>
          {`Show ${written(Math.min(size, rest))} more`}
        </button>
      </p>
    )
  return [rest <= 0 ? items : items.slice(0, count), more] as const
}

const written = (count: number) => count.toLocaleString('en-US')
