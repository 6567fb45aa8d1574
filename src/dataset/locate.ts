/** Finds the places of quotes in the release, so that nobody has to count characters. */
import { shortened, type Fault } from './dataset-error.ts'
import { paragraphAt } from './paragraphs.ts'

type Json = Record<string, unknown>

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A part of the release, as messages name it. */
type Part = { name: string; text: string; start: number }

/** The offset of the only occurrence of `words` in a part, no part of a longer number, or what is wrong. */
function find(words: string, { name, text: within, start }: Part, after: string): number | string {
  const whole = after + words
  const found: number[] = []
  for (let at = within.indexOf(whole); at !== -1; at = within.indexOf(whole, at + 1)) {
    const isInNumber =
      (/^\d/.test(whole) && /[\d.,]$/.test(within.slice(0, at))) ||
      (/\d$/.test(whole) && /^(?:\d|[.,]\d)/.test(within.slice(at + whole.length)))
    if (!isInNumber) found.push(start + at + after.length)
  }
  const [first, ...others] = found
  if (first === undefined)
    return `"${shortened(whole)}" does not stand in ${name}${instead(whole, within)}: correct it, letter for letter`
  return others.length === 0
    ? first
    : `"${shortened(words)}" stands more than once in ${name}: give the words before it in "after"`
}

/** Where the words begin as the text does, what it has in place of the rest; "" where they do not. */
function instead(words: string, text: string): string {
  const each = words.split(' ')
  for (let count = each.length - 1; count >= 3; count -= 1) {
    const start = each.slice(0, count).join(' ')
    const at = text.indexOf(`${start} `)
    if (at === -1) continue
    const next = text
      .slice(at + start.length)
      .trim()
      .split(/\s+/)
    return `, which after "${each.slice(count - 3, count).join(' ')}" has "${next.slice(0, 4).join(' ')}"`
  }
  return ''
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
  const release = { name: 'the release', text, start: 0 }
  const faults: Fault[] = []

  function spanOf(item: Json, path: string, part: Part): Json {
    const { after = '', ...quoted } = item
    // Empty words stand everywhere; the schema refuses them.
    if (typeof item.text !== 'string' || item.text === '') return quoted
    if (quoted.start !== undefined && quoted.end !== undefined) return quoted
    if (typeof after !== 'string') {
      faults.push({
        path: `${path}.after`,
        message: 'is not text: write the words before it, in quotation marks',
      })
      return quoted
    }
    const start = find(item.text, part, after)
    if (typeof start === 'string') {
      faults.push({ path, message: start })
      return quoted
    }
    return { ...quoted, start, end: start + item.text.length }
  }
  const listed = (item: Json, path: string) => ({
    ...item,
    listedAs: isRecord(item.listedAs) ? spanOf(item.listedAs, `${path}.listedAs`, release) : item.listedAs,
  })

  function figureWithPlaces(figure: Json, path: string): Json {
    if (!isRecord(figure.quote)) return figure
    const quote = spanOf(figure.quote, `${path}.quote`, release)
    if (typeof quote.start !== 'number' || typeof quote.text !== 'string') return { ...figure, quote }
    const { start } = quote
    // A quote above the first paragraph is refused with the others that stand where they should not.
    const paragraph = quote.paragraph ?? paragraphAt(text, start) ?? 1
    const placed = { ...figure, quote: { ...quote, paragraph } }
    const { valueSpan = {} } = figure
    if (!isRecord(valueSpan)) return placed
    const part = { name: 'its quote', text: quote.text, start }
    const number = { ...valueSpan, text: figure.valueText }
    const { text: _, ...found } = spanOf(number, `${path}.valueSpan`, part)
    return { ...placed, valueSpan: found }
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
