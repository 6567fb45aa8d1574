/** Checks that a figure covers the days that the release gives for it. */
import { blocksOf } from './paragraphs.ts'
import type { Dataset, Figure, Period } from './schema.ts'

type FiscalYear = Dataset['release']['fiscalYear']

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** The days named in a text such as "Oct. 1, 2010 through Aug. 19, 2011", as "10-01" or "2010-10-01". */
const daysIn = (words: string) =>
  [...words.matchAll(/\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})\b(?:, (\d{4}))?/g)].map(
    ([, name = '', day = '', year]) => {
      const month = String(months.indexOf(name) / 3 + 1).padStart(2, '0')
      return `${year === undefined ? '' : `${year}-`}${month}-${day.padStart(2, '0')}`
    },
  )

/** Whether a string such as "2011-02-31" is a calendar day. */
export const isDay = (iso: string): boolean =>
  !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)

/** A day of the words of a period, with its year in the fiscal year where they do not give it. */
function dated(day: string, { start, end }: FiscalYear): string {
  const year = day < start.slice('2010-'.length) ? end : start
  return day.length === end.length ? day : `${year.slice(0, '2010'.length)}-${day}`
}

/** The line of the release in which a figure's quote starts. */
function lineOf({ quote }: Figure, text: string): string {
  const line = blocksOf(text).findLast(({ start }) => start <= quote.start)
  return line ? text.slice(line.start, line.end) : ''
}

/** Where a period is not that of its words: what is wrong, and what to do about it. */
function dayFault({ start, end, startBasis, yearBasis }: Period, words: string, year: FiscalYear) {
  const [first, ...later] = daysIn(words)
  if (first === undefined) return `"${words}" names no day: quote the words that do`
  const last = later.at(-1) ?? first
  if (!end.endsWith(last)) return `${end} is not the last day of "${words}": set end to ${dated(last, year)}`
  if (startBasis === 'stated' && !start.endsWith(first))
    return `${start} is not the first day of "${words}": set start to ${dated(first, year)}, or startBasis to "inferred"`
  return yearBasis === 'stated' && last !== end
    ? `"${words}" does not state the year: set yearBasis to "inferred"`
    : null
}

/** A message for each fault of a figure's period; a missing period is a fault where one is required. */
export function periodFaults(figure: Figure, { figures, release }: Dataset): string[] {
  const { period, scope, partOf } = figure
  if (period === null)
    return scope === 'roundtable' ? [] : ['is missing: add it, since a count needs its last day']
  const { start, end, words, startBasis, endBasis } = period
  const faults: string[] = []
  const { fiscalYear } = release
  if (start > end) faults.push(`ends on ${end}, before it starts on ${start}: correct one of the two`)
  if (words === null && endBasis !== 'inherited')
    faults.push('has no words: quote those that state it, or set endBasis to "inherited"')
  if (words !== null && endBasis === 'inherited')
    faults.push('has words, though it is inherited: set words to null, or endBasis to "stated"')
  if (words !== null && endBasis !== 'inherited') {
    const fault = dayFault(period, words, fiscalYear)
    if (!release.text.includes(words))
      faults.push(`"${words}" does not stand in the release: quote it letter for letter`)
    else if (!lineOf(figure, release.text).includes(words))
      faults.push(`"${words}" stands neither in the quote nor beside it: take the words of its own line`)
    else if (fault !== null) faults.push(fault)
  }
  if (endBasis === 'inherited') {
    const line = figures.find(({ id }) => id === partOf?.figure)?.period
    if (!line) faults.push('is inherited from no line: name the line above in partOf')
    else if (line.start !== start || line.end !== end)
      faults.push(
        `is not that of the line above, from which it is inherited: set start to ${line.start} and end to ${line.end}`,
      )
  }
  if (start < fiscalYear.start || end > fiscalYear.end)
    faults.push(`lies outside ${fiscalYear.name}: keep it from ${fiscalYear.start} to ${fiscalYear.end}`)
  if (startBasis === 'inferred' && start !== fiscalYear.start) {
    faults.push(
      `starts on another day than ${fiscalYear.name}, from which its start is inferred: set start to ${fiscalYear.start}`,
    )
  }
  return faults
}
