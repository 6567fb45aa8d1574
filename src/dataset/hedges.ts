/** Words before a number that make it a bound or an estimate, in the forms that news releases use. */
import type { Figure } from './schema.ts'

type Bound = Exclude<Figure['bound'], 'as-printed'>

const phrases: Record<Bound, readonly string[]> = {
  'at-least': [
    'more than',
    'well over',
    'just over',
    'over',
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'a minimum of',
    'in excess of',
    'upward of',
    'upwards of',
    'greater than',
    'exceeding',
    'above',
  ],
  about: [
    'about',
    'approximately',
    'approx.',
    'nearly',
    'almost',
    'roughly',
    'around',
    'some',
    'close to',
    'an estimated',
    'estimated',
    'circa',
  ],
  'at-most': [
    'up to',
    'fewer than',
    'less than',
    'just under',
    'under',
    'below',
    'as many as',
    'as much as',
    'at most',
    'no more than',
    'not more than',
    'a maximum of',
  ],
}

/** The longest first, so that "well over" is not read as "over", nor "no more than" as "more than". */
const byLength = Object.entries(phrases)
  .flatMap(([bound, words]) => words.map((phrase) => ({ phrase, bound: bound as Bound })))
  .toSorted((a, b) => b.phrase.length - a.phrase.length)

/** Words that count but do not hedge: they belong to what is counted, never to the qualifier. */
const counting = ['a total of', 'a combined total of', 'a combined', 'a total']

/** The phrase at the end of `before`, as printed; undefined if it does not stand there. */
const atEnd = (before: string, phrase: string): string | undefined =>
  new RegExp(String.raw`(?<![\p{L}\p{N}-])${pattern(phrase)}(?=\s+$)`, 'iu').exec(before)?.[0]
const pattern = (phrase: string) => phrase.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`\s+`)

export type Hedge = {
  /** The words as printed, for example "More than". */
  words: string
  bound: Bound
}

/** The hedge at the end of `before`, the text that precedes a number; null if there is none. */
export function hedgeAtEnd(before: string): Hedge | null {
  for (const { phrase, bound } of byLength) {
    const words = atEnd(before, phrase)
    if (words !== undefined) return { words, bound }
  }
  return null
}

/** The bound that a qualifier makes of a number; "as-printed" for words that are no hedge. */
export const boundOf = (qualifier: string | null): Figure['bound'] =>
  byLength.find(({ phrase }) => phrase === qualifier?.toLowerCase().replaceAll(/\s+/g, ' '))?.bound ??
  'as-printed'

/** Words such as "a total of" at the end of `before`; null if there are none. */
export const countingWordsAtEnd = (before: string): string | null =>
  counting.find((phrase) => atEnd(before, phrase) !== undefined) ?? null
