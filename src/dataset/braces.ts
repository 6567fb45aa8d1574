/**
 * The placeholders that a sentence may contain in braces. `model/prose.ts` fills them; one that it could not fill is
 * refused here.
 */
import type { Dataset, Figure } from './schema.ts'

const countNames = [
  'figures',
  'programs',
  'programs-with-figures',
  'places',
  'states',
  'end-dates',
  'lower-bounds',
  'convictions',
  'agencies-not-looked-up',
] as const

/** What a sentence may count, by name. */
export type CountName = (typeof countNames)[number]

const nothingAfter = (words: string) => (words === '' ? null : `"${words}" is one word too many: remove it`)

/** Why a placeholder cannot be filled; null where it can. */
function faultIn(token: string, dataset: Dataset): string | null {
  const [word = '', first = '', second = '', ...rest] = token.split(' ')
  const figureOf = (id: string): Figure | undefined => dataset.figures.find((figure) => figure.id === id)
  const unknown = (id: string) => (figureOf(id) ? null : `there is no figure "${id}": correct its id`)
  const dated = (id: string) =>
    unknown(id) ??
    (figureOf(id)?.period === null ? `"${id}" covers no period: name a figure that does` : null)
  switch (word) {
    case 'bare':
      return unknown(first) ?? nothingAfter(second)
    case 'kilograms':
      return (
        unknown(first) ??
        (figureOf(first)?.unit === 'pounds'
          ? nothingAfter(second)
          : `"${first}" is not in pounds: name a figure that is`)
      )
    case 'date':
    case 'end':
      return dated(first) ?? nothingAfter(second)
    case 'days':
      return first === 'year' ? nothingAfter(second) : (dated(first) ?? nothingAfter(second))
    case 'share': {
      const { partOf } = figureOf(first) ?? {}
      return (
        unknown(first) ??
        unknown(second) ??
        (partOf?.figure === second && partOf.basis === 'stated'
          ? nothingAfter(rest.join(' '))
          : `"${first}" is not stated to be a part of "${second}", so it has no share of it: name a stated part and its whole`)
      )
    }
    case 'count':
      return (countNames as readonly string[]).includes(first)
        ? nothingAfter(second)
        : `"${first}" is no name of a count: write one of ${countNames.join(', ')}`
    case 'term':
      return dataset.glossary.some(({ id }) => id === first)
        ? second === ''
          ? 'the words for the term are missing: add them after its id'
          : null
        : `"${first}" is not a term of the glossary: correct its id`
    case 'name':
      return first === 'year' ? nothingAfter(second) : 'only the year has a name here: write {name year}'
    default:
      return unknown(word) ?? nothingAfter(first)
  }
}

/** A message for every placeholder of a sentence that cannot be filled. */
export function braceFaults(sentence: string, dataset: Dataset): string[] {
  if (!/[{}]/.test(sentence)) return []
  const pieces = sentence.split(/\{([^{}]*)\}/)
  const isOpen = pieces.some((piece, index) => index % 2 === 0 && /[{}]/.test(piece))
  return [
    ...(isOpen ? [`"${sentence}" has a brace without its other half: add that, or remove the brace`] : []),
    ...pieces.flatMap((token, index) => {
      const fault = index % 2 === 1 ? faultIn(token, dataset) : null
      return fault === null ? [] : [`"{${token}}" cannot be filled: ${fault}`]
    }),
  ]
}
