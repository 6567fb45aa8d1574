// @vitest-environment node
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { assert, describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/dataset/schema.ts'
import { dataFiles, datasetSchema, figuresSchema } from '../../src/data-files.ts'
import { changed, dataset, fileText } from '../support/dataset.ts'

const renewal = 'data/dataset.schema.json is not what src/dataset/schema.ts says. To renew it: npm run schema'

type Part = {
  description?: string
  properties?: Record<string, Part>
  items?: Part
  anyOf?: Part[]
  type?: string
  required?: string[]
}

/** The published schema in the hands of a validator that shares nothing with the app. */
function validator() {
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  addFormats.default(ajv)
  return ajv.compile(JSON.parse(fileText('data/dataset.schema.json')) as Part)
}

/** Where the validator finds the input wanting. */
function complaints(input: unknown): string[] {
  const valid = validator()
  return valid(input) ? [] : (valid.errors ?? []).map(({ instancePath }) => instancePath)
}

describe('the published schema', () => {
  it('is the one that the types of the app are made from', () => {
    assert.equal(fileText('data/dataset.schema.json'), datasetSchema(), renewal)
  })

  it('is served beside the app', () => {
    expect(dataFiles()['dataset.schema.json']).toBe(datasetSchema())
  })

  it('takes the dataset that is served', () => {
    expect(complaints(JSON.parse(dataFiles()['dataset.json'] ?? ''))).toEqual([])
  })

  it.each<[string, string, (copy: Dataset) => unknown]>([
    ['a number as text', '/figures/3/value', (copy) => ((copy.figures[3]!.value as unknown) = '952')],
    ['an unknown kind', '/figures/4/kind', (copy) => ((copy.figures[4]!.kind as string) = 'deported')],
    ['a missing quote', '/figures/5', (copy) => Reflect.deleteProperty(copy.figures[5]!, 'quote')],
    ['a surplus field', '/figures/6', (copy) => Object.assign(copy.figures[6]!, { surplus: 1 })],
    ['a broken id', '/programs/2/id', (copy) => (copy.programs[2]!.id = '287(g)')],
    ['a broken date', '/checkedOn', (copy) => (copy.checkedOn = 'Nov. 24, 2026')],
    ['a broken address', '/release/address', (copy) => (copy.release.address = 'ice.gov')],
    ['a latitude beyond the pole', '/places/0/latitude', (copy) => (copy.places[0]!.latitude = 91)],
  ])('refuses %s', (_, path, change) => {
    expect(complaints(changed(change))).toContain(path)
  })

  it('of the file of figures has what they must not be parted from', () => {
    const { properties = {} } = JSON.parse(figuresSchema()) as Part
    expect(Object.keys(properties)).toEqual([
      '$schema',
      'filter',
      'datasetVersion',
      'checkedOn',
      'release',
      'figures',
      'notes',
    ])
    expect(Object.keys(properties.release?.properties ?? {})).toEqual([
      'title',
      'publisher',
      'short',
      'published',
      'address',
      'sha256',
    ])
    expect(properties.$schema?.description).toBe('Address of the JSON Schema of this file.')
    expect(properties.filter?.description).toBe('Which figures the file holds.')
    expect(properties.filter?.properties?.programs?.description).toBe(
      'Ids of the chosen programs; empty where all are shown.',
    )
    expect(properties.filter?.properties?.words?.description).toBe('The same in words.')
    expect(properties.notes?.description).toBe(
      'The notes that the figures name as their cautions, with their numbers filled in.',
    )
    expect(Object.keys(properties.notes?.items?.properties ?? {})).toEqual(['id', 'kind', 'title', 'text'])
  })

  it('says of every field of a figure what it holds', () => {
    const { items } = (JSON.parse(datasetSchema()) as Part).properties?.figures ?? {}
    const fields = Object.entries(items?.properties ?? {})
    const required = fields.filter(([name]) => items?.required?.includes(name))
    expect(required.map(([name]) => name)).toEqual(Object.keys(dataset.figures[0]!))
    expect(fields.filter(([name, { description }]) => name !== 'id' && !description)).toEqual([])
  })
})
