import type { ReactNode } from 'react'
import type { Theme } from '../../src/ui/theme.ts'

/** One state of a feature, drawn alone in a window of its own. */
export type State = {
  /** What has to be so before it is drawn. */
  before?: () => void
  draw: (theme: Theme) => ReactNode
  /** Height of the window, for what fills a window or lies over it; left out, it is as high as what is drawn. */
  height?: number
  /** Widths of the window, for what does not answer to the width of a screen. */
  widths?: readonly number[]
  /** Drawn by the rules for paper. */
  onPaper?: true
  /** What a reader has done: opened a menu, unfolded a note. */
  act?: () => void
  /**
   * Why a text here covers another or is cut off, where that is known. The tests fail once it is no longer so.
   */
  limit?: string
  /** A selector of what comes late, such as the live map; the state is complete once it is there. */
  waitsFor?: string
}

/** The states of a feature by their names, which are words of an address as well: "one-bar". */
export type States = Readonly<Record<string, State>>

/** A window that a state is shown in. */
export type Frame = { width: number; height: number | null; theme: Theme }

const wide = 1280
/** What is printed of a Letter page, in px. */
const paper = 696

/** The windows of a state: wide, and on a phone, in both themes. */
export function framesOf({ height, widths, onPaper }: State): Frame[] {
  if (onPaper) return [{ width: widths?.[0] ?? paper, height: height ?? null, theme: 'light' }]
  if (widths) {
    return widths.flatMap((width) =>
      (['light', 'dark'] as const).map((theme) => ({ width, height: height ?? null, theme })),
    )
  }
  const onPhone = height === undefined ? null : 740
  return [
    { width: wide, height: height ?? null, theme: 'light' },
    { width: wide, height: height ?? null, theme: 'dark' },
    { width: 390, height: onPhone, theme: 'light' },
    { width: 320, height: onPhone, theme: 'dark' },
  ]
}

/** A state as the tests are told of it. */
export type Listed = { state: string; limit: string | null; isOnPaper: boolean; frames: Frame[] }

export const listed = (states: States): Listed[] =>
  Object.entries(states).map(([name, state]) => ({
    state: name,
    limit: state.limit ?? null,
    isOnPaper: state.onPaper ?? false,
    frames: framesOf(state),
  }))

/** The address of a state alone. */
export const addressOf = (feature: string, state: string, theme: Theme): string =>
  `?${new URLSearchParams({ feature, state, theme }).toString()}`
