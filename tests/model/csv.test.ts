// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/model/csv.ts'
import { dataFiles } from '../../src/data-files.ts'
import { recordsIn, rowsIn } from '../support/csv.ts'
import { changed, dataset, figure } from '../support/dataset.ts'

const columns =
  'id,label,value,value_text,qualifier,bound,unit,kind,scope,program,part_of,period_start,period_start_basis,as_of,as_of_basis,year_basis,paragraph,quote,notes,source_url'

describe('figures.csv', () => {
  const csv = csvOf(dataset.figures, dataset)

  it('has exactly these columns', () => {
    expect(csv.split('\r\n')[0]).toBe(columns)
  })

  it('has a row for each figure, as long as its header', () => {
    expect(rowsIn(csv)).toHaveLength(dataset.figures.length + 1)
    expect(new Set(rowsIn(csv).map((row) => row.length))).toEqual(new Set([columns.split(',').length]))
  })

  it('leaves a negative number a number, which a spreadsheet may reckon with', () => {
    const negative = csvOf([{ ...figure('sc-removed'), value: -5 }], dataset)
    expect(negative).toContain(',-5,"64,713",')
  })

  it.each(dataset.figures)('gives $id back as it is, its quote letter for letter', (item) => {
    const record = recordsIn(csv).find(({ id }) => id === item.id)
    expect(record).toEqual({
      id: item.id,
      label: item.label,
      value: String(item.value),
      value_text: item.valueText,
      qualifier: item.qualifier ?? '',
      bound: item.bound,
      unit: item.unit,
      kind: item.kind,
      scope: item.scope,
      program: item.program ?? '',
      part_of: item.partOf?.basis === 'stated' ? item.partOf.figure : '',
      period_start: item.period?.start ?? '',
      period_start_basis: item.period?.startBasis ?? '',
      as_of: item.period?.end ?? '',
      as_of_basis: item.period?.endBasis ?? '',
      year_basis: item.period?.yearBasis ?? '',
      paragraph: String(item.quote.paragraph),
      quote: item.quote.text,
      notes: expect.stringMatching(item.cautions.length > 0 ? /\.$/ : /^$/),
      source_url: dataset.release.address,
    })
  })

  it('keeps “more than” in the row of its number', () => {
    const more = recordsIn(csv).filter(({ qualifier }) => qualifier === 'more than')
    expect(more.map(({ value_text }) => value_text)).toEqual(['343,151', '17,008', '638'])
  })

  it('leaves empty what the release does not give, and never writes 0 or null for it', () => {
    const attendance = recordsIn(csv).find(({ id }) => id === 'attendance')
    expect(attendance).toMatchObject({
      program: '',
      part_of: '',
      period_start: '',
      as_of: '',
      as_of_basis: '',
    })
    expect(csv).not.toMatch(/null|undefined|NaN/)
  })

  it('has in its qualifier hedges only, and every inference marked as one', () => {
    const rows = recordsIn(csv)
    expect(new Set(rows.map(({ qualifier }) => qualifier))).toEqual(
      new Set(['', 'more than', 'approximately']),
    )
    const stated = rows.filter(({ period_start_basis }) => period_start_basis === 'stated')
    expect(stated.map(({ id }) => id)).toEqual([
      'removed-total',
      'removed-convicted',
      'removed-convicted-pct',
    ])
    expect(rows.find(({ id }) => id === 'best-guns')).toMatchObject({
      as_of_basis: 'stated',
      year_basis: 'inferred',
    })
  })

  it('says in each row of the programs that they are not to be added, in words', () => {
    for (const id of ['sc-removed', 'cap-removed-convicted', 'g287-removed']) {
      expect(recordsIn(csv).find((row) => row.id === id)?.notes).toContain('Do not add these. The release')
    }
  })

  it('has its notes in sentences that stand apart', () => {
    const notes = recordsIn(csv).map((row) => row.notes ?? '')
    expect(notes.filter((text) => /[a-z][.”][A-Z“]/.test(text.replaceAll(/U\.S\./g, '')))).toEqual([])
  })

  it('has for the arrests of ¶16 the sentence that names the operation', () => {
    const row = recordsIn(csv).find(({ id }) => id === 'shield-arrests')
    expect(row?.quote).toContain('as part of Operation Community Shield. This year,')
  })

  it('makes nothing a part that only the layout shows', () => {
    expect(recordsIn(csv).flatMap(({ part_of }) => part_of || [])).toEqual(['removed-total', 'sc-removed'])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'keeps %j text where a spreadsheet would reckon',
    (label) => {
      const bad = changed((copy) => (copy.figures[0]!.label = label))
      expect(recordsIn(csvOf(bad.figures, bad))[0]?.label).toBe(`'${label}`)
    },
  )

  it.each(['say "no", he said', 'two\r\nlines', 'one, two', '“curly”', '¶ ÷ é'])(
    'gives %j back unharmed',
    (label) => {
      const odd = changed((copy) => (copy.figures[0]!.label = label))
      expect(recordsIn(csvOf(odd.figures, odd))[0]?.label).toBe(label)
    },
  )

  it('holds the figures that are asked for, in that order', () => {
    const some = [figure('best-cash'), figure('removed-total')]
    expect(recordsIn(csvOf(some, dataset)).map(({ id }) => id)).toEqual(['best-cash', 'removed-total'])
  })

  it('is the file that is served', () => {
    expect(dataFiles()['figures.csv']).toBe(csv)
  })
})
