// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { dataFiles, datasetJsonLd } from '../../src/data-files.ts'
import { dataPackage } from '../../src/model/data-package.ts'
import { recordsIn } from '../support/csv.ts'
import { dataset, fileText } from '../support/dataset.ts'

const described = dataPackage(dataset)
const { resources, name, $schema } = described
const fields = resources[0]?.schema?.fields ?? []
const records = recordsIn(dataFiles()['figures.csv'] ?? '')

/** What a value of each type looks like in a Table Schema. */
const types: Record<string, RegExp> = {
  string: /^/,
  number: /^-?\d+(?:\.\d+)?$/,
  integer: /^\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

describe('datapackage.json', () => {
  it('is a Data Package of version 2', () => {
    expect($schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    expect(name).toMatch(/^[a-z0-9.-]+$/)
    for (const resource of resources) expect(resource.name).toMatch(/^[a-z0-9.-]+$/)
  })

  it('describes files that are published next to it', () => {
    const files = dataFiles()
    expect(Object.keys(files)).toContain('datapackage.json')
    for (const { path } of resources) expect(Object.keys(files)).toContain(path)
  })

  it('has the fields of figures.csv, in its order, each described', () => {
    expect(fields.map((field) => field.name)).toEqual(Object.keys(records[0] ?? {}))
    for (const field of fields) expect(field.description).toMatch(/\.$/)
  })

  it.each(fields)('gives $name a type that every value has', (field) => {
    const values = records.map((record) => record[field.name] ?? '').filter((value) => value !== '')
    for (const value of values) expect(value).toMatch(types[field.type] ?? /$^/)
  })

  it.each([
    ['figures.csv', 'csv', 'text/csv'],
    ['dataset.json', 'json', 'application/json'],
    ['release.txt', 'txt', 'text/plain'],
  ])('says how to read %s: as %s, which the web calls %s, in UTF-8', (path, format, mediatype) => {
    const resource = resources.find((each) => each.path === path)
    expect(resource).toMatchObject({ format, mediatype, encoding: 'utf-8' })
  })

  it('has one table, whose empty cells are missing values', () => {
    const [table] = resources.filter(({ schema }) => schema !== undefined)
    expect(table).toMatchObject({ path: 'figures.csv', type: 'table' })
    expect(table?.schema?.$schema).toBe('https://datapackage.org/profiles/2.0/tableschema.json')
    expect(table?.schema?.missingValues).toEqual([''])
  })

  it('says of each part which row of the same table is its whole', () => {
    const [key] = resources[0]?.schema?.foreignKeys ?? []
    const [from = '', to = ''] = [...(key?.fields ?? []), ...(key?.reference.fields ?? [])]
    const parts = records.flatMap((record) => record[from] || [])
    expect(parts.length).toBeGreaterThan(0)
    expect(records.map((record) => record[to])).toEqual(expect.arrayContaining(parts))
    // The empty name is that of the table itself.
    expect(key?.reference.resource).toBe('')
  })

  it('names the release as its source, and the day on which it was checked', () => {
    const { title, publisher, address } = dataset.release
    expect(described.sources).toEqual([{ title: `${publisher}: ${title}`, path: address }])
    expect(new Date(described.created).toISOString().slice(0, 10)).toBe(dataset.checkedOn)
  })

  it('has the license of the project, and that of the coordinates with whose they are', () => {
    const [own, coordinates, ...others] = described.licenses
    expect(others).toEqual([])
    expect(own).toEqual({ name: 'MIT', path: expect.stringMatching(/\/mit$/), title: 'MIT License' })
    expect(fileText('LICENSE').startsWith(own?.title ?? 'no license')).toBe(true)
    expect(coordinates).toMatchObject({ name: 'CC-BY-4.0', title: expect.stringContaining('GeoNames') })
    expect(coordinates?.path).toMatch(/^https:\/\/creativecommons\.org\/licenses\/by\/4\.0\//)
  })

  it('says in a catalog what it is, what it is not, and what not to do with it', () => {
    expect(described.title).toContain('ICE news release of September 16, 2011')
    for (const words of [
      'not official statistics',
      'not made, checked or endorsed by ICE',
      'not to be added',
    ])
      expect(described.description).toContain(words)
  })

  it('has a primary key without repetition', () => {
    expect(resources[0]?.schema?.primaryKey).toEqual(['id'])
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  })
})

describe('the dataset for search engines', () => {
  const found: unknown = JSON.parse(datasetJsonLd('https://example.org/ice/') ?? '')

  it('is free, under the license of the project, and about the fiscal year', () => {
    expect(found).toMatchObject({
      isAccessibleForFree: true,
      license: described.licenses[0]?.path,
      temporalCoverage: '2010-10-01/2011-09-30',
      dateModified: dataset.checkedOn,
    })
  })

  it('measures what the columns of the table hold', () => {
    expect(found).toMatchObject({
      variableMeasured: fields.map(({ name: column, description }) => ({
        '@type': 'PropertyValue',
        name: column,
        description,
      })),
    })
  })

  it('is a schema.org Dataset with absolute addresses of its files', () => {
    expect(found).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      url: 'https://example.org/ice/',
      isBasedOn: dataset.release.address,
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: 'https://example.org/ice/figures.csv',
        },
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: 'https://example.org/ice/dataset.json',
        },
      ],
    })
  })
})
