import type { ReactNode } from 'react'
import type { Rect } from '../../model/label-placement.ts'
import type { PlaceRow } from '../../model/places.ts'
import type { PinHandlers } from './pin-handlers.ts'

/** What both maps draw, the still one and the live one. */
export type MapProps = {
  /** From `placeRows`, in the order of the release. */
  rows: PlaceRow[]
  /** The part of the plane that is drawn. */
  view: Rect
  /** The outlines, drawn on the plane. */
  land: ReactNode
  /** Id of the chosen department. */
  chosen: string | null
  /** Id of the department that the reader points at, here or in the list. */
  pointed: string | null
  handlers: PinHandlers
}
