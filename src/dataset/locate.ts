/** Finds the places of quotes in the release, so that nobody has to count characters. */
import type { Fault } from './dataset-error.ts'
import { paragraphAt } from './paragraphs.ts'

type Json = Record<string, unknown>

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words)

/** The offset of the only occurrence of `words` from `start` to `end`, no part of a longer number, or what is wrong. */
function find(words: string, text: string, after: string, start = 0, end = text.length): number | string {
  const whole = after + words
  const within = text.slice(start, end)
  const found: number[] = []
  for (let at = within.indexOf(whole); at !== -1; at = within.indexOf(whole, at + 1)) {
    const isInNumber =
      (/^\d/.test(whole) && /[\d.,]$/.test(within.slice(0, at))) ||
      (/\d$/.test(whole) && /^(?:\d|[.,]\d)/.test(within.slice(at + whole.length)))
    if (!isInNumber) found.push(start + at + after.length)
  }
  const [first, ...others] = found
  if (first === undefined)
    return `"${shortened(whole)}" does not stand in the release: correct it, letter for letter`
  return others.length === 0
    ? first
    : `"${shortened(words)}" stands more than once: give the words before it in "after"`
}

/**
 * The input with the offsets of every quote, number and listed name filled in where they are not typed, and the
 * paragraph of every quote. Typed ones are left as they are; the checks hold them to the text.
 *
 * @param input the dataset before it is checked; anything that is not of its shape is left for the schema to refuse
 */
export function located(input: unknown): { value: unknown; faults: Fault[] } {
  if (!isRecord(input) || !isRecord(input.release) || typeof input.release.text !== 'string') {
    return { value: input, faults: [] }
  }
  const { text } = input.release
  const faults: Fault[] = []

  function spanOf(item: unknown, path: string, from?: number, to?: number): unknown {
    if (!isRecord(item) || typeof item.text !== 'string') return item
    const { after = '', ...quoted } = item
    if ('start' in quoted || typeof after !== 'string') return quoted
    const start = find(item.text, text, after, from, to)
    if (typeof start === 'string') {
      faults.push({ path, message: start })
      return quoted
    }
    return { ...quoted, start, end: start + item.text.length }
  }
  const listed = (item: Json, path: string) => ({
    ...item,
    listedAs: spanOf(item.listedAs, `${path}.listedAs`),
  })

  function figureWithPlaces(figure: Json, path: string): Json {
    const quote = spanOf(figure.quote, `${path}.quote`)
    if (!isRecord(quote) || typeof quote.start !== 'number') return { ...figure, quote }
    const paragraph = quote.paragraph ?? paragraphAt(text, quote.start)
    const end = quote.start + String(quote.text).length
    const { valueSpan = {} } = figure
    if (!isRecord(valueSpan) || 'start' in valueSpan) return { ...figure, quote: { ...quote, paragraph } }
    const number = spanOf({ ...valueSpan, text: figure.valueText }, `${path}.valueSpan`, quote.start, end)
    const { text: _, ...found } = isRecord(number) ? number : {}
    return { ...figure, quote: { ...quote, paragraph }, valueSpan: found }
  }

  const value: Json = { ...input }
  const fill = (name: string, by: (item: Json, path: string) => Json) => {
    const items = input[name]
    if (!Array.isArray(items)) return
    value[name] = items.map((item: unknown, index) => (isRecord(item) ? by(item, `${name}.${index}`) : item))
  }
  fill('figures', figureWithPlaces)
  fill('programs', listed)
  fill('places', listed)
  return { value, faults }
}
