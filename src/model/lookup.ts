import type { Dataset, Figure } from '../dataset/schema.ts'

/** The figure of an id. @throws if there is none: ids in `data/` are checked when it is loaded. */
export function figureOf(dataset: Dataset, id: string): Figure {
  const figure = dataset.figures.find((candidate) => candidate.id === id)
  if (!figure) throw new Error(`There is no figure "${id}".`)
  return figure
}
