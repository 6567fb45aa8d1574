// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/model/csv.ts'
import { recordsIn } from '../support/csv.ts'
import { changed, dataset } from '../support/dataset.ts'
import { counter, trials } from '../support/tried.ts'

/** Any string, often with characters that are special in CSV or spreadsheets. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'",;\r\n\t =+-@\'|!\u0000\u00A0'.split('')), maxLength: 12 }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '\uFF1D'), fc.string())
    .map(([a, b]) => a + b),
)

/** Characters that start a formula in a spreadsheet. */
const acts = /^[=+\-@\t\r]/

/** The expected text after the round trip. */
const kept = (text: string) => (acts.test(text) ? `'${text}` : text)

describe('any text in figures.csv', () => {
  it('survives the round trip; what a spreadsheet would run as a formula gets an apostrophe', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(anyText, anyText, anyText, (label, quote, address) => {
        tried('CSV round trips')
        const odd = changed((copy) => {
          const [first, second] = copy.figures
          first!.label = label
          second!.quote.text = quote
          copy.release.address = address
        })
        const rows = recordsIn(csvOf(odd.figures, odd))
        expect(rows).toHaveLength(dataset.figures.length)
        expect(rows[0]?.label).toBe(kept(label))
        expect(rows[1]?.quote).toBe(kept(quote))
        expect(rows.map(({ source_url }) => source_url)).toEqual(rows.map(() => kept(address)))
        // One cell must not affect the others.
        expect(rows.map(({ id }) => id)).toEqual(dataset.figures.map(({ id }) => id))
        expect(rows.map(({ value }) => value)).toEqual(dataset.figures.map(({ value }) => String(value)))
        expect(rows.flatMap((row) => Object.values(row)).filter((cell) => acts.test(cell))).toEqual([])
      }),
      { numRuns: trials(500) },
    )
  })
})
