// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { dataFiles, datasetJsonLd } from '../../src/data-files.ts'
import { dataPackage } from '../../src/model/data-package.ts'
import { recordsIn } from '../support/csv.ts'
import { dataset } from '../support/dataset.ts'

const { resources, name, $schema } = dataPackage(dataset)
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

  it('has a primary key without repetition', () => {
    expect(resources[0]?.schema?.primaryKey).toEqual(['id'])
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  })
})

describe('the dataset for search engines', () => {
  it('is a schema.org Dataset with absolute addresses of its files', () => {
    const described: unknown = JSON.parse(datasetJsonLd('https://example.org/ice/') ?? '')
    expect(described).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      url: 'https://example.org/ice/',
      isBasedOn: dataset.release.address,
      distribution: [
        { contentUrl: 'https://example.org/ice/figures.csv' },
        { contentUrl: 'https://example.org/ice/dataset.json' },
      ],
    })
  })
})
