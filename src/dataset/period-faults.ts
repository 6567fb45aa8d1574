/** Checks that a figure covers the days that the release gives for it. */
import { blocksOf } from './paragraphs.ts'
import type { Dataset, Figure } from './schema.ts'

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

/** The line of the release in which a figure's quote starts. */
function lineOf({ quote }: Figure, text: string): string {
  const line = blocksOf(text).findLast(({ start }) => start <= quote.start)
  return line ? text.slice(line.start, line.end) : ''
}

/** A message for each fault of a figure's period; a missing period is a fault where one is required. */
export function periodFaults(figure: Figure, { figures, release }: Dataset): string[] {
  const { period, scope, partOf } = figure
  if (period === null) return scope === 'roundtable' ? [] : ['is missing: a count needs its last day']
  const { start, end, words, startBasis, endBasis, yearBasis } = period
  const faults: string[] = []
  if (start > end) faults.push('ends before it starts')
  if ((words === null) !== (endBasis === 'inherited'))
    faults.push('has words if, and only if, a line states it')
  if (words !== null && endBasis !== 'inherited') {
    const days = daysIn(words)
    if (!release.text.includes(words)) faults.push(`"${words}" does not stand in the release`)
    else if (!lineOf(figure, release.text).includes(words))
      faults.push(`"${words}" stands neither in the quote nor beside it: take the words of its own line`)
    else if (!end.endsWith(days.at(-1) ?? 'no day')) faults.push(`${end} is not the last day of "${words}"`)
    else if (startBasis === 'stated' && days[0] !== start)
      faults.push(`${start} is not the first day of "${words}"`)
    else if (yearBasis === 'stated' && days.at(-1) !== end) faults.push(`"${words}" does not state the year`)
  }
  if (endBasis === 'inherited') {
    const line = figures.find(({ id }) => id === partOf?.figure)?.period
    if (line?.start !== start || line.end !== end)
      faults.push('is not that of the line above, from which it is inherited')
  }
  const { fiscalYear } = release
  if (start < fiscalYear.start || end > fiscalYear.end) faults.push(`lies outside ${fiscalYear.name}`)
  if (startBasis === 'inferred' && start !== fiscalYear.start) {
    faults.push(`starts on another day than ${fiscalYear.name}, from which its start is inferred`)
  }
  return faults
}
