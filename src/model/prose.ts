/**
 * Sentences of `data/` with numbers filled in by code, so that no number is typed twice and each keeps its way back.
 * In braces: `{sc-removed}` the figure with its hedge; `{bare sc-removed}` its number alone, for a formula;
 * `{mark sc-removed}` its paragraph, "¶11";
 * `{share a b}`, `{days id}`, `{days year}`, `{count places}`, `{kilograms id}` computed; `{date id}`, `{end id}`,
 * `{name year}` words; `{term level-1 Level 1}` words that lead to the glossary.
 */
import type { CountName } from '../dataset/braces.ts'
import type { Dataset, Figure } from '../dataset/schema.ts'
import { counts, shareOf } from './derived.ts'
import {
  capitalized,
  counted,
  daysBetween,
  fullDate,
  grouped,
  monthDay,
  percent,
  qualified,
} from './format.ts'
import { figureOf } from './figure-index.ts'
import { memoizeByObject } from './memoize.ts'

export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; text: string; figure: Figure }
  | { kind: 'computed'; text: string; formula: string }
  | { kind: 'term'; text: string; term: string }
  | { kind: 'date'; text: string }

const kilogramsPerPound = 0.453_592_37

/** Parsed sentences of a dataset by template: every view has the same. */
const filledOf = memoizeByObject<Dataset, Map<string, readonly Segment[]>>(() => new Map())

/** Parses a sentence into segments. @throws naming the placeholders that cannot be filled. */
export function proseOf(template: string, dataset: Dataset): readonly Segment[] {
  const filled = filledOf(dataset)
  const known = filled.get(template)
  if (known) return known
  const made = filledIn(template, dataset)
  filled.set(template, made)
  return made
}

function filledIn(template: string, dataset: Dataset): Segment[] {
  const pieces = template.split(/\{([^}]*)\}/)
  return pieces
    .map((piece, index): Segment => {
      if (index % 2 === 0) return { kind: 'text', text: piece }
      const filled = fill(piece, dataset)
      return index === 1 && pieces[0] === '' ? { ...filled, text: capitalized(filled.text) } : filled
    })
    .filter(({ text }) => text !== '')
}

/** The same sentence as plain text. */
export const plainProse = (template: string, dataset: Dataset): string =>
  proseOf(template, dataset)
    .map(({ text }) => text)
    .join('')

function fill(token: string, dataset: Dataset): Segment {
  const [word, first = '', ...rest] = token.split(' ')
  const figure = () => figureOf(dataset, first)
  const { fiscalYear } = dataset.release
  switch (word) {
    case 'bare':
      return { kind: 'figure', text: figure().valueText, figure: figure() }
    case 'mark':
      return { kind: 'figure', text: `¶${figure().quote.paragraph}`, figure: figure() }
    case 'share': {
      const { value, formula } = shareOf(figure(), figureOf(dataset, rest[0] ?? ''))
      return { kind: 'computed', text: percent(value), formula }
    }
    case 'days': {
      const { start, end } = first === 'year' ? fiscalYear : periodOf(figure())
      const formula = `${fullDate(start)} to ${fullDate(end)}, both days counted`
      return { kind: 'computed', text: String(daysBetween(start, end)), formula }
    }
    case 'count': {
      const count = Object.hasOwn(counts, first) ? counts[first as CountName] : null
      if (!count) throw new Error(`"{${token}}" asks for a count that is not known.`)
      return { kind: 'computed', text: counted(count(dataset)), formula: `counted in the dataset: ${first}` }
    }
    case 'kilograms':
      return {
        kind: 'computed',
        text: grouped(figure().value * kilogramsPerPound),
        formula: `${figure().valueText} lb × ${kilogramsPerPound}`,
      }
    case 'term':
      return { kind: 'term', text: rest.join(' '), term: first }
    case 'date':
      return { kind: 'date', text: monthDay(periodOf(figure()).end) }
    case 'end':
      return { kind: 'date', text: fullDate(periodOf(figure()).end) }
    case 'name':
      return { kind: 'text', text: fiscalYear.name }
    default:
      return { kind: 'figure', text: qualified(figureOf(dataset, token)), figure: figureOf(dataset, token) }
  }
}

function periodOf(figure: Figure) {
  if (!figure.period) throw new Error(`${figure.id} covers no period.`)
  return figure.period
}
