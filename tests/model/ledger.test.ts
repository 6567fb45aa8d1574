// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../src/model/ledger.ts'
import { changed, dataset } from '../support/dataset.ts'

const ledger = ledgerOf(dataset)
const addresses = ledger.entries.flatMap(({ sources }) => sources.map(({ address }) => address))

/** Every address in the data that is not the release's own. */
const cited = [
  ...dataset.glossary.flatMap(({ sources }) => sources.map(({ address }) => address)),
  ...dataset.notes.flatMap(({ source }) => source ?? []),
  ...dataset.places.flatMap(({ agencySource }) => agencySource ?? []),
  dataset.later.source.address,
  dataset.official.source.address,
  ...dataset.official.definitions.map(({ source }) => source.address),
]

/** Addresses as sources, each by the name of its host. */
const sourced = (given: readonly (string | null)[]) =>
  given.flatMap((address) => (address === null ? [] : [{ name: new URL(address).host, address }]))

describe('the ledger', () => {
  it('names every source that the data cites', () => {
    expect(addresses).toEqual(expect.arrayContaining(cited))
  })

  it('tells computed, inferred and foreign assertions apart', () => {
    expect(new Set(ledger.entries.map(({ basis }) => basis))).toEqual(
      new Set(['computed', 'inferred', 'from elsewhere']),
    )
    for (const { basis, sources } of ledger.entries)
      expect(sources.length > 0).toBe(basis === 'from elsewhere')
  })

  it.each([
    ['Percentages', 'computed', []],
    ['read from the heading “FY 2011”', 'inferred', []],
    ['Meanings of terms', 'from elsewhere', dataset.glossary.flatMap(({ sources }) => sources)],
    ['Notes', 'from elsewhere', sourced(dataset.notes.map(({ source }) => source))],
    [
      'names and kinds of departments',
      'from elsewhere',
      sourced(dataset.places.map((place) => place.agencySource)),
    ],
    ['Coordinates', 'from elsewhere', sourced(['https://www.geonames.org', 'https://www.census.gov'])],
    [
      'Other figures',
      'from elsewhere',
      [
        dataset.later.source,
        dataset.official.source,
        ...dataset.official.definitions.map(({ source }) => source),
      ],
    ],
  ])(
    'says of “%s” that it is %s, with the sources that bear it out and no other',
    (words, basis, sources) => {
      const own = ledger.entries.filter(({ what }) => what.includes(words))
      expect(own).toMatchObject([{ basis, sources }])
    },
  )

  it('says when and how the sources were looked up, and which names were not', () => {
    expect(ledger.lookedUp).toMatch(/^Looked up on Nov\. 24, 2026 and Nov\. 28, 2026\. /)
    expect(ledger.entries.some(({ what }) => what.includes('8 names were not looked up'))).toBe(true)
    const all = ledgerOf(
      changed((copy) => copy.places.forEach((place) => (place.agencySource ??= 'https://example.org'))),
    )
    expect(all.entries.map(({ what }) => what)).toContain('Full names and kinds of departments')
  })

  it('has every correction with its day', () => {
    expect(ledger.corrections).toHaveLength(dataset.ledger.corrections.length)
    for (const { on } of ledger.corrections) expect(on).toMatch(/^\w+\. \d+, 20\d\d$/)
  })
})

describe('the official statistics', () => {
  it('have no figure of the release or of ICE beside them, and no share', () => {
    const words = JSON.stringify(dataset.official)
    expect(words).not.toMatch(/%|percent|216,698|396,906|195,700|343,151/)
    expect(dataset.official.rows.map(({ valueText }) => valueText)).toEqual(['392,000', '188,000', '324,000'])
  })
})
