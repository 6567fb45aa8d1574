/** What the tests need of a browser. There is one driver per library that can control a stock browser. */

export type Point = { x: number; y: number }

/** The configuration of a test: window size and preferred color scheme. */
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
  /** Evaluates an expression in the page, or in the frame it contains; awaits promises. */
  evaluate: (expression: string, place?: 'page' | 'frame') => Promise<unknown>
  /** Moves the pointer to a point in the window and clicks. */
  click: (at: Point) => Promise<void>
  hover: (at: Point) => Promise<void>
  /** A named key or a single character. */
  press: (key: string) => Promise<void>
  /** Brings this window to the front. */
  activate: () => Promise<void>
  screenshot: (part?: 'window' | 'whole page') => Promise<Uint8Array>
  /** The page as a PDF on Letter paper. Only if `Engine.prints`. */
  print: () => Promise<Uint8Array>
}

/** A browser with a fresh profile. */
export type Session = {
  /** All open windows, in opening order. */
  tabs: () => Promise<Tab[]>
  /** Console errors and warnings of all windows. Empty if the driver cannot read the console. */
  noises: string[]
  close: () => Promise<void>
}

export type Engine = {
  /** Name and version, as reported by the browser. */
  name: string
  prints: boolean
  /** The download folder. */
  downloads: string
  newSession: () => Promise<Session>
  close: () => Promise<void>
}
