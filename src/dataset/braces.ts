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
  const about = (id: string, fault: (figure: Figure) => string | null): string | null => {
    const figure = dataset.figures.find((item) => item.id === id)
    return figure ? fault(figure) : `there is no figure "${id}": correct its id`
  }
  const dated = () =>
    about(first, ({ period }) =>
      period ? nothingAfter(second) : `"${first}" covers no period: name a figure that does`,
    )
  switch (word) {
    case 'bare':
    case 'mark':
      return about(first, () => nothingAfter(second))
    case 'kilograms':
      return about(first, ({ unit }) =>
        unit === 'pounds' ? nothingAfter(second) : `"${first}" is not in pounds: name a figure that is`,
      )
    case 'date':
    case 'end':
      return dated()
    case 'days':
      return first === 'year' ? nothingAfter(second) : dated()
    case 'share':
      return about(first, ({ partOf }) =>
        about(second, () =>
          partOf?.figure === second && partOf.basis === 'stated'
            ? nothingAfter(rest.join(' '))
            : `"${first}" is not stated to be a part of "${second}", so it has no share of it: name a stated part and its whole`,
        ),
      )
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
      return about(word, () => nothingAfter(first))
  }
}

/** A message for every placeholder of a sentence that cannot be filled. */
export function braceFaults(sentence: string, dataset: Dataset): string[] {
  const pieces = sentence.split(/\{([^{}]*)\}/)
  const isOpen = pieces.some((piece) => /[{}]/.test(piece))
  return [
    ...(isOpen ? [`"${sentence}" has a brace without its other half: add that, or remove the brace`] : []),
    ...pieces.flatMap((token, index) => {
      const fault = index % 2 === 1 ? faultIn(token, dataset) : null
      return fault === null ? [] : [`"{${token}}" cannot be filled: ${fault}`]
    }),
  ]
}
