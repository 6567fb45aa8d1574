// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/model/csv.ts'
import { recordsIn } from '../support/csv.ts'
import { changed, dataset } from '../support/dataset.ts'
import { counter, trials } from '../support/tried.ts'

/** Any text, often of what means something in CSV or in a spreadsheet. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'",;\r\n\t =+-@\'|!\u0000\u00A0'.split('')), maxLength: 12 }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '\uFF1D'), fc.string())
    .map(([a, b]) => a + b),
)

/** What a spreadsheet takes for the start of a formula. */
const acts = /^[=+\-@\t\r]/

/** A text as it must come back. */
const kept = (text: string) => (acts.test(text) ? `'${text}` : text)

describe('any text in figures.csv', () => {
  it('comes back as it is, unless a spreadsheet would reckon with it: then behind an apostrophe', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(anyText, anyText, anyText, (label, quote, address) => {
        tried('texts through CSV and back')
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
        // Whatever stands in one cell, the others are what they were.
        expect(rows.map(({ id }) => id)).toEqual(dataset.figures.map(({ id }) => id))
        expect(rows.map(({ value }) => value)).toEqual(dataset.figures.map(({ value }) => String(value)))
        expect(rows.flatMap((row) => Object.values(row)).filter((cell) => acts.test(cell))).toEqual([])
      }),
      { numRuns: trials(500) },
    )
  })
})
