/** What a pin reports; the list's rows report the same. */
export type PinHandlers = {
  /** The reader pressed the pin; `pressed` is where focus returns to. */
  onChoose: (id: string, pressed: HTMLElement | SVGElement) => void
  /** The reader points at a place, or at none. */
  onPoint: (id: string | null) => void
}
