/** The space for a slide's body, and what its layouts share. */
import type PptxGenJS from 'pptxgenjs'

export type Page = PptxGenJS.Slide

/** Top and bottom of the body. */
export type Room = { top: number; bottom: number }

/** Height of a line of text. */
export const line = 40

/** A part of this height in the middle of the space. */
export const centered = ({ top, bottom }: Room, height: number): Room => {
  const start = Math.max(top, (top + bottom - height) / 2)
  return { top: start, bottom: start + height }
}

export const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0)

const noBorder = { type: 'none' } as const

/** The borders of a cell, clockwise from the top. */
type Borders = [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps]

/** A cell with a rule on one side in this color; no rule if null. */
export const ruled = (side: 'top' | 'left', color: string | null): Borders => {
  const rule = color === null ? noBorder : ({ type: 'solid', pt: 1, color } as const)
  return side === 'top' ? [rule, noBorder, noBorder, noBorder] : [noBorder, noBorder, noBorder, rule]
}
