import { useRef, useState, type KeyboardEvent } from 'react'
import type { MapOutlines, PlaceRow } from '../../model/places.ts'
import { Outlines } from './Outlines.tsx'
import { Pin } from './Pin.tsx'
import './map.css'
import './slide-map.css'

type Props = {
  /** From `slidePlaceRows`: labels placed for a map of this `width`. */
  rows: PlaceRow[]
  width: number
  outlines: MapOutlines
  /** In a thumbnail: without interaction. */
  still?: boolean
}

/**
 * The map on a slide: the same outlines and pins in one drawing that scales with the slide, labels included. The
 * names are also a list with one tab stop; up and down move between places, and the ring on the map follows.
 */
export function SlideMap({ rows, width, outlines, still = false }: Props) {
  const [pointed, setPointed] = useState<string | null>(null)
  const [stop, setStop] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const { view } = outlines
  const scale = width / view.width
  const handlers = still ? undefined : { onPoint: setPointed, onChoose: (id: string) => setPointed(id) }
  const row = rows.find(({ id }) => id === pointed)

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = list.current?.querySelectorAll('button') ?? []
    buttons[Math.max(0, Math.min(stop + step, rows.length - 1))]?.focus()
  }

  return (
    <div className="slide-map">
      <svg className="slide-map-drawing" viewBox={`0 0 ${width} ${view.height * scale}`} aria-hidden="true">
        <svg viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}>
          <Outlines outlines={outlines} />
        </svg>
        {rows.map((place) => (
          <g
            key={place.id}
            transform={`translate(${(place.x - view.x) * scale} ${(place.y - view.y) * scale})`}
          >
            <Pin row={place} chosen={false} pointed={place.id === pointed} handlers={handlers} />
          </g>
        ))}
      </svg>
      {!still && (
        <>
          <ol className="slide-map-list" ref={list}>
            {rows.map((place, index) => (
              <li key={place.id}>
                <button
                  type="button"
                  tabIndex={index === stop ? 0 : -1}
                  onFocus={() => {
                    setStop(index)
                    setPointed(place.id)
                  }}
                  onBlur={() => setPointed(null)}
                  onKeyDown={move}
                >
                  {place.listedAs}
                </button>
              </li>
            ))}
          </ol>
          <p className="slide-map-facts">{row && `${row.agency}. ${row.kindText}.`}</p>
        </>
      )}
    </div>
  )
}
