import { useState } from 'react'
import './pages.css'

/**
 * The first `size` items of a long list, and a line that says how many there are and shows more. A list no longer
 * than that is shown whole, without the line.
 */
export function usePages<Item>(items: readonly Item[], size: number) {
  const [pages, setPages] = useState(1)
  const count = pages * size
  return [
    items.length <= count ? items : items.slice(0, count),
    <More key="more" shown={count} of={items.length} size={size} onMore={() => setPages(pages + 1)} />,
  ] as const
}

type Ranked = {
  /** Its index among all items, and among those of its program. */
  rank: { overall: number; own: number }
  /** Whether the chosen programs include it. */
  isShown: boolean
}

/**
 * The same for a list that the program filter applies to: the first `size` items overall and of each program are
 * rendered, so that the style rules have them to show. `beyond` marks an item after the first `size` overall, to be
 * hidden while no program is chosen.
 */
export function useProgramPages<Item extends Ranked>(
  items: readonly Item[],
  size: number,
  isFiltered: boolean,
) {
  const [pages, setPages] = useState(1)
  const limit = pages * size
  const drawn = items
    .filter(({ rank }) => Math.min(rank.overall, rank.own) < limit)
    .map((item) => ({ item, isBeyond: item.rank.overall >= limit }))
  const shown = items.filter(({ isShown }) => isShown)
  const count = shown.filter(({ rank }) => (isFiltered ? rank.own : rank.overall) < limit).length
  return [
    drawn,
    <More key="more" shown={count} of={shown.length} size={size} onMore={() => setPages(pages + 1)} />,
  ] as const
}

type MoreProps = { shown: number; of: number; size: number; onMore: () => void }

const More = ({ shown, of, size, onMore }: MoreProps) =>
  shown < of && (
    <p className="pages">
      <span>{`${written(shown)} of ${written(of)} shown.`}</span>{' '}
      <button className="button" type="button" onClick={onMore}>
        {`Show ${written(Math.min(size, of - shown))} more`}
      </button>
    </p>
  )

const written = (count: number) => count.toLocaleString('en-US')
