/** What the walk asks of a browser. There is one driver for each library that can steer a stock browser. */

export type Point = { x: number; y: number }

/** The state a walk is done in: the size of the window and the scheme of colours the system asks for. */
export type State = { width: number; height: number; theme: 'light' | 'dark' }

/** Named as in `KeyboardEvent.key`, except for the space bar. */
export type NamedKey =
  | 'Escape'
  | 'Enter'
  | 'Tab'
  | 'Space'
  | 'Home'
  | 'End'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'ArrowDown'

export type Tab = {
  readonly id: string
  open: (address: string) => Promise<void>
  /** The value of an expression in the page, or in the frame it holds; a promise is waited for. */
  evaluate: (expression: string, place?: 'page' | 'frame') => Promise<unknown>
  /** Moves the pointer to a point of the window, and presses there. */
  click: (at: Point) => Promise<void>
  hover: (at: Point) => Promise<void>
  /** A key that has a name, or a single character. */
  press: (key: string) => Promise<void>
  /** Makes this the window in front. */
  activate: () => Promise<void>
  screenshot: (part?: 'window' | 'whole page') => Promise<Uint8Array>
  /** The page on Letter paper as a PDF. Only where `Engine.prints`. */
  print: () => Promise<Uint8Array>
}

/** A browser as on the first visit: it knows nothing of the site. */
export type Session = {
  /** All open windows, the first one first. */
  tabs: () => Promise<Tab[]>
  /** What the console has said of errors and warnings, in any window. Empty where the driver cannot hear it. */
  noises: string[]
  close: () => Promise<void>
}

export type Engine = {
  /** Name and version, as the browser itself says them. */
  name: string
  prints: boolean
  /** The folder that saved files go to. */
  downloads: string
  newSession: () => Promise<Session>
  close: () => Promise<void>
}
