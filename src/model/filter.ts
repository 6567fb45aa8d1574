import type { Dataset } from '../dataset/schema.ts'
import { figuresOf } from './figures.ts'
import { figureOf } from './figure-index.ts'
import { memoizeByObject } from './memoize.ts'
import { paragraphAt } from './release.ts'
import type { View } from './view.ts'

export type FilterRow = {
  options: { id: string; name: string; fullName: string; boxClass: string }[]
  /** Chosen program ids; none means all. */
  chosen: readonly string[]
  /** "7 programs · 16 figures" or "2 of 7 programs · 4 figures". */
  summary: string
}

/** The filter as it stands, with what it leaves on the page. */
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

/** The class of the box of the program at this place in the filter: short, since the style rules name it often. */
export const boxClass = (index: number): string => `p${index}`

/** How many programs and figures are shown when these programs are chosen. */
export function summaryOf({ programs, figures }: Dataset, chosen: readonly string[]): string {
  const shown = figuresOf(figures, chosen).length
  return `${chosen.length === 0 ? '' : `${chosen.length} of `}${programs.length} programs · ${shown === 0 ? 'no' : shown} ${
    shown === 1 ? 'figure' : 'figures'
  }`
}

/** With more programs than this, the choices are too many to have a rule each. */
const mostPrograms = 7

export type Summary = { text: string; choices: string[][] }

/** Every text that the line on what is shown can have once something is chosen, each with the choices it is true for. */
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

/** The program ids of some figures, as the attribute `data-programs` lists them: "cap 287g", or "" for none. */
export const programsOf = (dataset: Dataset, figures: readonly string[]): string =>
  [...new Set(figures.flatMap((id) => figureOf(dataset, id).program ?? []))].join(' ')

/**
 * Where an item stands in a long list: among all of them, and among those of its own program, from 0. Where nothing is
 * chosen a page of the list goes by the first, else by the second.
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

/** Programs that the release names without a figure, each with the paragraph that names it. */
export const unfiguredOf = memoizeByObject(({ programs, release }: Dataset) =>
  programs
    .filter(({ link }) => link === 'no-figure')
    .map(({ id, fullName, listedAs }) => {
      const paragraph = paragraphAt(release.text, listedAs.start)
      return { id, name: fullName, mark: `¶${paragraph}`, part: `#p${paragraph}` }
    }),
)
