// @vitest-environment node
/** For each rule of the release's own files, a data folder that breaks that rule and no other. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { allFaults } from '../../src/dataset/all-faults.ts'
import { changed, dataset, faultsIn, figure, fileText, release, reworded } from '../support/dataset.ts'
import { remedied } from '../support/remedy.ts'

type Numeral = { text: string; start: number; end: number; why: string }

const numerals = JSON.parse(fileText('data/release/numerals.json')) as Numeral[]
const sha256 = createHash('sha256').update(release).digest('hex')

/** The faults of a folder with this dataset, these numerals, and this hash of its text. */
const faultsOf = (input: unknown, listed: unknown = numerals, hash = sha256) =>
  remedied(allFaults(input, { sha256: hash, numerals: listed }))

/** The numerals with the first one changed. */
const withFirst = (change: object) => numerals.map((each, at) => (at === 0 ? { ...each, ...change } : each))
/** The dataset without a figure, whose number then stands in the release unexplained. */
const without = (id: string) =>
  changed((copy) => (copy.figures = copy.figures.filter((item) => item.id !== id)))

describe('the files of the release', () => {
  it('have no fault in data/', () => {
    expect(faultsOf(dataset)).toEqual([])
  })

  it('have line feeds only, or nothing else is looked at', () => {
    const windows = { ...without('sc-removed'), release: { text: release.replace('\n', '\r\n') } }
    expect(faultsOf(windows)).toEqual([
      {
        path: 'release.text',
        message: 'has Windows line endings: save it with line feeds only, as it was captured',
      },
    ])
  })

  it.each([[null], [{}], [{ release: 'text' }], [{ release: { text: 5 } }]])(
    'are left to the schema where there is no text: %o',
    (input) => {
      expect(faultsOf(input)).toEqual(faultsIn(input))
    },
  )

  it('have no fault where the dataset cannot be read, which is no fault of theirs', () => {
    let reads = 0
    const trap = {
      ...dataset,
      get version() {
        if ((reads += 1) > 1) throw new RangeError('read twice')
        return dataset.version
      },
    }
    expect(() => faultsOf(trap)).toThrow(RangeError)
  })

  it('are those of the hash', () => {
    const zeros = '0'.repeat(64)
    expect(faultsOf(dataset, numerals, zeros)).toEqual([
      {
        path: 'release.sha256',
        message: `is not the SHA-256 of release.txt, which is ${zeros}: restore the text, or correct the hash if another text is meant`,
      },
    ])
  })
})

describe('another text than the one captured', () => {
  it('is named first, before the quotes that do not stand in it', () => {
    const text = release.replace('more than 638', 'well over 638')
    const lost = { ...reworded('no such words', 'none'), release: { ...dataset.release, text } }
    const hash = createHash('sha256').update(text).digest('hex')
    expect(faultsOf(lost, numerals, hash).map(({ path }) => path)).toEqual([
      'release.sha256',
      'figures.13.quote',
    ])
  })
})

describe('the list of numerals', () => {
  it.each<[string, unknown, string, string]>([
    ['a list', 'none', 'numerals', '"none" is not a list: write one in square brackets'],
    [
      'of places',
      withFirst({ start: '10' }),
      'numerals.0.start',
      '"10" is not a number: write digits without quotation marks',
    ],
    ['of reasons', withFirst({ why: '' }), 'numerals.0.why', 'is empty: write the words'],
  ])('is %s', (_, listed, path, message) => {
    expect(faultsOf(dataset, listed)).toEqual([{ path, message }])
    expect(faultsOf(dataset, listed, 'other').map((fault) => fault.path)).toEqual(['release.sha256', path])
  })

  it('names the numerals where they stand', () => {
    expect(faultsOf(dataset, withFirst({ text: '17' }))).toEqual([
      {
        path: 'numerals.0',
        message: '"17" does not stand in the release at 10 to 12: correct the offsets',
      },
    ])
  })

  it('names every numeral that is no figure', () => {
    expect(faultsOf(dataset, numerals.slice(1))).toEqual([
      {
        path: 'release.text',
        message:
          'the numeral "16" at 10 is neither a figure nor explained: add it to figures.json or numerals.json',
      },
    ])
  })

  it('names every numeral of which a figure is only a part', () => {
    const part = changed((copy) => {
      const cash = figure('best-cash', copy)
      Object.assign(cash, { valueText: '$14,964', value: 14_964 })
      cash.valueSpan.end -= ',861'.length
    })
    expect(faultsOf(part)).toEqual([
      {
        path: 'release.text',
        message:
          'the numeral "14,964,861" at 3046 is neither a figure nor explained: add it to figures.json or numerals.json',
      },
    ])
  })

  it('names none that is a figure', () => {
    const start = release.indexOf('64,713')
    const twice = [...numerals, { text: '64,713', start, end: start + 6, why: 'no figure' }]
    expect(faultsOf(dataset, twice)).toEqual([
      {
        path: 'release.text',
        message: `the numeral "64,713" at ${start} is a figure and listed in numerals.json as none: remove one`,
      },
    ])
  })
})
