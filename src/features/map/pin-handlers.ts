/** Events of a pin, and of the list's rows. */
export type PinHandlers = {
  /** The reader pressed the pin; focus returns to `pressed`. */
  onChoose: (id: string, pressed: HTMLElement | SVGElement) => void
  /** The reader points at a place, or at none. */
  onPoint: (id: string | null) => void
}
