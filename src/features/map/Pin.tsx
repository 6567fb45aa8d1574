import type { KeyboardEvent } from 'react'
import type { LabelSpot } from '../../model/label-placement.ts'
import type { PlaceRow } from '../../model/places.ts'
import type { PinHandlers } from './pin-handlers.ts'

/**
 * One pin with its name and number, drawn around the origin in px; style sheets show the label that fits. All pins
 * have the same size and color; the selected one has a ring. The same drawing in both maps. Without handlers it is an
 * image. With them it is a button for pointers and screen readers, but no tab stop: the list beside the map serves
 * the keyboard, and fifteen stops before it would be in the way.
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
  /** Whether the reader points at this place, on the map or in the list. */
  pointed: boolean
  handlers?: PinHandlers | undefined
}

type LabelProps = { kind: 'name' | 'number'; text: string; spot: LabelSpot; pressable: boolean }

function Label({ kind, text, spot, pressable }: LabelProps) {
  const { box, anchor, leader } = spot
  const x = { start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[anchor]
  // The hit area, from label to pin.
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
