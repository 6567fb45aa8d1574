/** The figures that sentences of `data/` name in their placeholders. */
import type { Dataset, Figure } from '../dataset/schema.ts'

const tokensIn = (sentences: readonly string[]) =>
  sentences.flatMap((text) => [...text.matchAll(/(?<=\{)[^}]*(?=\})/g)].map(([token]) => token.split(' ')))

/** The figures named in placeholders: as numbers, as dates, or as terms of a computation. */
export function namedIn(sentences: readonly string[], dataset: Dataset): Figure[] {
  const words = tokensIn(sentences).flat()
  return dataset.figures.filter(({ id }) => words.includes(id))
}

/** Those among them whose number is written out, so that its qualifier must be present too. */
export function numberedIn(sentences: readonly string[], dataset: Dataset): Figure[] {
  const words = tokensIn(sentences).flatMap(([first, ...others]) =>
    first === 'bare' || first === 'share' ? others : [first],
  )
  return dataset.figures.filter(({ id }) => words.includes(id))
}
