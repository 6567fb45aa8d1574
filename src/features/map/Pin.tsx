import type { KeyboardEvent } from 'react'
import type { LabelSpot } from '../../model/label-placement.ts'
import type { PlaceRow } from '../../model/places.ts'
import type { PinHandlers } from './pin-handlers.ts'

/**
 * One pin with its name and its number, drawn around the origin in pixels; a stylesheet shows the one that fits. All
 * pins have one size and one colour: the chosen one has a ring. The one drawing of both maps.
 *
 * Without handlers it is a picture. With them it is a button that a pointer or a screen reader can press, but no stop
 * of the Tab key: the list beside the map is the keyboard's way in, and fifteen stops in front of it would be in the way.
 */
export function Pin({ row, chosen, pointed, handlers }: PinProps) {
  const pressable = handlers !== undefined
  const parts = (
    <>
      {row.nameSpot && <Label kind="name" text={row.name} spot={row.nameSpot} pressable={pressable} />}
      {row.numberSpot && (
        <Label kind="number" text={String(row.order)} spot={row.numberSpot} pressable={pressable} />
      )}
      {pressable && <circle className="map-hit" r={row.reach} />}
      <circle className="map-ring" r={8} />
      <circle className="map-dot" r={4.5} />
    </>
  )
  const className = `map-pin${chosen ? ' map-pin-chosen' : ''}${pointed ? ' map-pin-pointed' : ''}`
  if (handlers === undefined) return <g className={className}>{parts}</g>

  function pressWithKey(event: KeyboardEvent<SVGGElement>) {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    handlers?.onChoose(row.id, event.currentTarget)
  }

  return (
    <g
      className={className}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no button element.
      role="button"
      tabIndex={-1}
      aria-label={`${row.order} ${row.listedAs}`}
      aria-pressed={chosen}
      onClick={(event) => handlers.onChoose(row.id, event.currentTarget)}
      onKeyDown={pressWithKey}
      onPointerEnter={() => handlers.onPoint(row.id)}
      onPointerLeave={() => handlers.onPoint(null)}
      onFocus={() => handlers.onPoint(row.id)}
      onBlur={() => handlers.onPoint(null)}
    >
      {parts}
    </g>
  )
}

export type PinProps = {
  row: PlaceRow
  chosen: boolean
  /** Whether the reader points at this place, here or in the list. */
  pointed: boolean
  handlers?: PinHandlers | undefined
}

type LabelProps = { kind: 'name' | 'number'; text: string; spot: LabelSpot; pressable: boolean }

function Label({ kind, text, spot, pressable }: LabelProps) {
  const { box, anchor, leader } = spot
  const x = { start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[anchor]
  // What a pointer can hit reaches from the label to the pin.
  const [left, top] = [Math.min(box.x, 0), Math.min(box.y, 0)]
  const [right, bottom] = [Math.max(box.x + box.width, 0), Math.max(box.y + box.height, 0)]
  return (
    <g className={`map-label-${kind}`}>
      {pressable && <rect className="map-hit" x={left} y={top} width={right - left} height={bottom - top} />}
      {leader && <line className="map-leader" {...leader} />}
      <text className="map-label" x={x} y={box.y + box.height / 2} dy="0.35em" textAnchor={anchor}>
        {text}
      </text>
    </g>
  )
}
