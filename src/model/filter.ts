import type { Dataset } from '../dataset/schema.ts'
import { figuresOf } from './figures.ts'
import { figureOf } from './figure-index.ts'
import { memoizeByObject } from './memoize.ts'
import { paragraphAt } from '../dataset/paragraphs.ts'
import type { View } from './view.ts'

export type FilterRow = {
  options: { id: string; name: string; fullName: string; boxClass: string }[]
  /** Chosen program ids; empty for all. */
  chosen: readonly string[]
  /** "7 programs · 16 figures" or "2 of 7 programs · 4 figures". */
  summary: string
}

/** The filter's state and summary. */
export const filterRow = (dataset: Dataset, view: View): FilterRow => ({
  options: dataset.programs.map(({ id, name, fullName }, index) => ({
    id,
    name,
    fullName,
    boxClass: boxClass(index),
  })),
  chosen: view.programs,
  summary: summaryOf(dataset, view.programs),
})

/** Class of a program's checkbox by index: short, since the style rules repeat it often. */
export const boxClass = (index: number): string => `p${index}`

/** Counts the programs and figures shown for these programs. */
export function summaryOf({ programs, figures }: Dataset, chosen: readonly string[]): string {
  const shown = figuresOf(figures, chosen).length
  return `${chosen.length === 0 ? '' : `${chosen.length} of `}${programs.length} programs · ${shown === 0 ? 'no' : shown} ${
    shown === 1 ? 'figure' : 'figures'
  }`
}

/** With more programs than this, there are too many combinations for one rule each. */
const mostPrograms = 7

export type Summary = { text: string; choices: string[][] }

/** Every summary that can apply once something is chosen, each with the choices it applies to. */
export const summariesOf = memoizeByObject((dataset: Dataset): Summary[] => {
  const ids = dataset.programs.map(({ id }) => id)
  if (ids.length > mostPrograms) return []
  const byText = new Map<string, string[][]>()
  for (let bits = 1; bits < 2 ** ids.length - 1; bits += 1) {
    const choice = ids.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1)
    const text = summaryOf(dataset, choice)
    byText.set(text, [...(byText.get(text) ?? []), choice])
  }
  return [...byText].map(([text, choices]) => ({ text, choices }))
})

/** The programs of some figures as a `data-programs` value: "cap 287g", or "" for none. */
export const programsOf = (dataset: Dataset, figures: readonly string[]): string =>
  [...new Set(figures.flatMap((id) => figureOf(dataset, id).program ?? []))].join(' ')

/**
 * The index of an item in a long list, among all items and among those of its program, from 0. Paging uses the first
 * while nothing is chosen, else the second.
 */
export type Rank = { overall: number; own: number }

export function ranked<Item extends { programs: string }>(items: readonly Item[]): (Item & { rank: Rank })[] {
  const counts = new Map<string, number>()
  return items.map((item, overall) => {
    const ranks = item.programs.split(' ').map((program) => {
      const rank = counts.get(program) ?? 0
      counts.set(program, rank + 1)
      return rank
    })
    return { ...item, rank: { overall, own: item.programs === '' ? overall : Math.min(...ranks) } }
  })
}

/** Programs that the release names without a figure, each with its paragraph. */
export const unfiguredOf = memoizeByObject(({ programs, release }: Dataset) =>
  programs
    .filter(({ link }) => link === 'no-figure')
    .map(({ id, fullName, listedAs }) => {
      const paragraph = paragraphAt(release.text, listedAs.start)
      return { id, name: fullName, mark: `¶${paragraph}`, part: `#p${paragraph}` }
    }),
)
