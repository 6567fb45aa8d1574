import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { DeckRow } from '../../../model/briefing/slides.ts'
import { Overlay } from './Overlay.tsx'
import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'

type Props = {
  deck: DeckRow
  map: ReactNode
  /** The downloads of the whole deck. */
  take: ReactNode
  onClose: () => void
}

/** All slides at once. Arrow keys move through the grid as it is laid out; Enter goes to the slide. */
export function Overview({ deck: { slides, current, choice }, map, take, onClose }: Props) {
  const grid = useRef<HTMLOListElement>(null)

  useEffect(() => grid.current?.querySelector<HTMLElement>(':scope > li > [aria-current]')?.focus(), [])

  function move(event: KeyboardEvent) {
    // Only the grid's own links: the thumbnails contain inert ones.
    const links = [...(grid.current?.querySelectorAll<HTMLAnchorElement>(':scope > li > a') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    const cells = [...(grid.current?.children ?? [])].map((cell) => cell.getBoundingClientRect().top)
    const row = cells.filter((top) => top === cells[0]).length
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + row,
      ArrowUp: at - row,
      Home: 0,
      End: links.length - 1,
    }
    const to = links[steps[event.key] ?? -1]
    if (!(event.key in steps)) return
    event.preventDefault()
    to?.focus()
  }

  return (
    <Overlay name="All slides" className="overview" onClose={onClose}>
      <h2 className="visually-hidden">All slides</h2>
      {take}
      {/* The keys act on the links inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above */}
      <ol className="overview-grid" ref={grid} onKeyDown={move}>
        {slides.map((slide) => (
          <li key={slide.id} className="overview-slide">
            <SlideThumbnail slide={slide} total={slides.length} choice={choice} map={map} />
            <a
              href={slide.href}
              data-replace
              aria-current={slide === current ? 'true' : undefined}
              onClick={onClose}
            >
              <span className="overview-number">{slide.number}</span> <span>{slide.title}</span>
            </a>
          </li>
        ))}
      </ol>
    </Overlay>
  )
}
