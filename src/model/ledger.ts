/** Everything the page says that the release does not: where it comes from, when it was looked up, what was corrected. */
import type { Dataset } from '../dataset/schema.ts'
import { fullDate } from './format.ts'

export type LedgerRow = {
  /** Days of the look-ups, and how they were made. */
  lookedUp: string
  /** Assertions by their kind, each with its sources; a kind without any is left out. */
  entries: { what: string; basis: string; sources: { name: string; address: string }[] }[]
  corrections: { on: string; text: string }[]
}

const host = (address: string) => ({ name: new URL(address).host, address })

export function ledgerOf({ glossary, ledger, later, notes, official, places, release }: Dataset): LedgerRow {
  const named = places.flatMap(({ agencySource }) => (agencySource === null ? [] : host(agencySource)))
  const unnamed = places.length - named.length
  return {
    lookedUp: `Looked up on ${ledger.lookedUp.map(fullDate).join(' and ')}. ${ledger.how}`,
    entries: [
      { what: 'Percentages, numbers of days, counts and kilograms', basis: 'computed', sources: [] },
      {
        what: `Years, and first days of the periods of programs and operations, read from the heading “${release.fiscalYear.name}”; days of the roundtable; which task forces belong to which operation`,
        basis: 'inferred',
        sources: [],
      },
      {
        what: 'Meanings of terms',
        basis: 'from elsewhere',
        sources: glossary.flatMap(({ sources }) => sources),
      },
      {
        what: 'Notes that rest on something outside the release',
        basis: 'from elsewhere',
        sources: notes.flatMap(({ source }) => (source === null ? [] : host(source))),
      },
      {
        what: `Full names and kinds of departments${unnamed > 0 ? `; ${unnamed} names were not looked up` : ''}`,
        basis: 'from elsewhere',
        sources: named,
      },
      {
        what: 'Coordinates and outlines',
        basis: 'from elsewhere',
        sources: [host('https://www.geonames.org'), host('https://www.census.gov')],
      },
      {
        what: 'Other figures for the year',
        basis: 'from elsewhere',
        sources: [later.source, official.source, ...official.definitions.map(({ source }) => source)],
      },
    ],
    corrections: ledger.corrections.map(({ on, text }) => ({ on: fullDate(on), text })),
  }
}
