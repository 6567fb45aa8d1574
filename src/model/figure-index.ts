import type { Dataset, Figure } from '../dataset/schema.ts'
import { memoizeByObject } from './memoize.ts'

type Index = { byId: Map<string, Figure>; statedParts: Map<string, Figure> }

/** Memoized: a page with many figures looks them up often. */
const indexOf = memoizeByObject((figures: readonly Figure[]): Index => {
  const index: Index = { byId: new Map(), statedParts: new Map() }
  for (const figure of figures) {
    if (!index.byId.has(figure.id)) index.byId.set(figure.id, figure)
    const { partOf } = figure
    if (partOf?.basis === 'stated' && !index.statedParts.has(partOf.figure)) {
      index.statedParts.set(partOf.figure, figure)
    }
  }
  return index
})

/** Finds a figure by id. @throws if there is none: ids in `data/` are checked on load. */
export function figureOf(dataset: Dataset, id: string): Figure {
  const figure = indexOf(dataset.figures).byId.get(id)
  if (!figure) throw new Error(`There is no figure "${id}".`)
  return figure
}

/** The first figure that the release states to be part of this one. */
export const statedPartOf = (dataset: Dataset, id: string): Figure | undefined =>
  indexOf(dataset.figures).statedParts.get(id)
