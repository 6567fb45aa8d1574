import type { CSSProperties } from 'react'
import { useLayoutEffect, useRef } from 'react'
import type { PlaceRow } from '../../model/places.ts'
import { PlaceFacts } from './PlaceFacts.tsx'

type PlacePopupProps = {
  row: PlaceRow
  /** Position of the pin as shares of the map's width and height; outside 0 to 1 it is out of view. */
  at: { x: number; y: number }
  /** Whether the reader opened it from the pin, so that the focus moves to the facts. */
  takesFocus: boolean
  onClose: () => void
}

/** The facts about the selected department at its pin, or below a map too narrow for that. */
export function PlacePopup({ row, at, takesFocus, onClose }: PlacePopupProps) {
  const close = useRef<HTMLButtonElement>(null)
  // A layout effect: otherwise Escape could come first and remove the facts together with the focus.
  useLayoutEffect(() => {
    if (takesFocus) close.current?.focus({ preventScroll: true })
  }, [takesFocus])

  const isAway = at.x < 0 || at.x > 1 || at.y < 0 || at.y > 1
  const side = at.y > 0.5 ? 'map-popup-above' : 'map-popup-below'
  // Set through the CSSOM: the page's policy allows that, but no style attributes.
  const place = { '--map-x': at.x, '--map-y': at.y } as CSSProperties
  return (
    <div className="map-popup-layer">
      <section
        className={`map-popup ${side}${isAway ? ' map-popup-away' : ''}`}
        style={place}
        aria-label={row.listedAs}
      >
        <p className="map-popup-title">
          <span className="place-order">{row.order}</span> <span>{row.listedAs}</span>
        </p>
        <PlaceFacts row={row} />
        <button ref={close} type="button" className="map-popup-close" aria-label="Close" onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" />
          </svg>
        </button>
      </section>
    </div>
  )
}
