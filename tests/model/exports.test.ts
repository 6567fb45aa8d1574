// @vitest-environment node
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { FiguresFile } from '../../src/dataset/schema.ts'
import { dataFiles, figuresSchema } from '../../src/data-files.ts'
import { figureSets, releaseFile } from '../../src/model/exports.ts'
import { filterRow } from '../../src/model/filter.ts'
import { plainView } from '../../src/model/view.ts'
import { recordsIn } from '../support/csv.ts'
import { dataset, release } from '../support/dataset.ts'
import { hostile, hostileDataset } from '../support/hostile.ts'
import { choosing, everyChoice } from '../support/views.ts'

const schema = 'https://example.org/figures.schema.json'
const setsFor = (view = plainView, from = dataset) => figureSets(from, view, () => schema)
const all = setsFor()[0]!
const capAnd287g = setsFor(choosing('cap', '287g'))[0]!
const parsed = (json: string) => JSON.parse(json) as FiguresFile
const idsIn = (csv: string) => recordsIn(csv.replace('\u{FEFF}', '')).map(({ id }) => id)

/** Where the published schema finds a file wanting; it shares nothing with the app. */
function complaints(json: string) {
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  addFormats.default(ajv)
  const valid = ajv.compile(JSON.parse(figuresSchema()) as object)
  return valid(JSON.parse(json)) ? [] : valid.errors
}

describe('the figures as files', () => {
  it('are all of them where no program is chosen', () => {
    expect(setsFor().map(({ name }) => name)).toEqual(['All 16 figures'])
    expect([all.csv.name, all.json.name]).toEqual(['figures.csv', 'figures.json'])
    expect(idsIn(all.csv.text())).toEqual(dataset.figures.map(({ id }) => id))
  })

  it('are those shown, and all, under a filter, and the name of the file says which', () => {
    expect(setsFor(choosing('cap', '287g')).map(({ name }) => name)).toEqual([
      'The 2 figures shown',
      'All 16 figures',
    ])
    expect([capAnd287g.csv.name, capAnd287g.json.name]).toEqual([
      'figures-cap-287g.csv',
      'figures-cap-287g.json',
    ])
    expect(idsIn(capAnd287g.csv.text())).toEqual(['cap-removed-convicted', 'g287-removed'])
    expect(setsFor(choosing('cap'))[0]?.name).toBe('The figure shown')
  })

  it('are of the types by which a browser and a host know them', () => {
    expect([all.csv.type, all.json.type, releaseFile(dataset).type]).toEqual([
      'text/csv',
      'application/json',
      'text/plain',
    ])
  })

  it('are no empty file where the release gives no figure', () => {
    expect(setsFor(choosing('human-smuggling')).map(({ name }) => name)).toEqual(['All 16 figures'])
  })

  it.each(everyChoice)('are as many as the line on the page says: $programs', (view) => {
    const said = /· (\w+) figure/.exec(filterRow(dataset, view).summary)?.[1]
    const sets = setsFor(view)
    const count = sets.length === 1 ? 'no' : String(idsIn(sets[0]!.csv.text()).length)
    expect(count).toBe(said)
  })
})

describe('the CSV to take along', () => {
  it('is the served one behind a byte order mark, for spreadsheets', () => {
    expect(all.csv.text()).toBe(`\u{FEFF}${dataFiles()['figures.csv']}`)
    expect(dataFiles()['figures.csv']?.startsWith('id,')).toBe(true)
  })

  it('has columns only: what is left out is said by its name', () => {
    expect(capAnd287g.csv.text().split('\r\n')[0]?.slice(1)).toBe(
      'id,label,value,value_text,qualifier,bound,unit,kind,scope,program,part_of,period_start,period_start_basis,as_of,as_of_basis,year_basis,paragraph,quote,notes,source_url',
    )
  })

  it('keeps “more than” beside its number', () => {
    const rows = recordsIn(capAnd287g.csv.text().slice(1))
    expect(rows.find(({ id }) => id === 'g287-removed')).toMatchObject({
      value: '17008',
      qualifier: 'more than',
      as_of: '2011-08-22',
      source_url: dataset.release.address,
    })
  })
})

describe('the JSON to take along', () => {
  it.each([plainView, ...everyChoice])('fits its published schema: $programs', (view) => {
    for (const { json } of setsFor(view)) expect(complaints(json.text())).toEqual([])
  })

  it('names its schema, its filter, its source and its edition', () => {
    expect(parsed(capAnd287g.json.text())).toMatchObject({
      $schema: schema,
      filter: {
        programs: ['cap', '287g'],
        words: 'Filter: Criminal Alien Program (CAP); 287(g) program. Other programs are left out.',
      },
      datasetVersion: dataset.version,
      checkedOn: dataset.checkedOn,
      release: { published: '2011-09-16', address: dataset.release.address, sha256: dataset.release.sha256 },
    })
  })

  it('holds the figures whole, with quote and offsets', () => {
    expect(parsed(all.json.text()).figures).toEqual(dataset.figures)
    expect(parsed(all.json.text()).filter).toEqual({ programs: [], words: 'All programs are shown.' })
  })

  it('holds each caution of its figures once, and no other', () => {
    const { figures, notes } = parsed(capAnd287g.json.text())
    const needed = new Set(figures.flatMap(({ cautions }) => cautions))
    expect(notes.map(({ id }) => id).toSorted()).toEqual([...needed].toSorted())
  })

  it('would be refused with a figure that has lost its qualifier', () => {
    const file = parsed(capAnd287g.json.text())
    const bare = file.figures.map((item) => ({ ...item, qualifier: undefined }))
    expect(complaints(JSON.stringify({ ...file, figures: bare }))).not.toEqual([])
  })

  it('is served with its schema beside it', () => {
    expect(dataFiles()['figures.schema.json']).toBe(figuresSchema())
  })
})

describe('the release to take along', () => {
  it('is word for word the one that is served', () => {
    expect(releaseFile(dataset)).toMatchObject({ name: 'release.txt', type: 'text/plain' })
    expect(releaseFile(dataset).text()).toBe(release)
  })
})

describe('a hostile text in the files', () => {
  const [set] = setsFor(choosing('cap'), hostileDataset())

  it('is no formula in the CSV', () => {
    expect(recordsIn(set!.csv.text().slice(1))[0]?.label).toBe(`'${hostile.formula}`)
  })

  it('stays itself in the JSON', () => {
    expect(parsed(set!.json.text()).figures[0]?.label).toBe(hostile.formula)
    expect(parsed(set!.json.text()).filter.words).toContain(hostile.markup)
  })
})
