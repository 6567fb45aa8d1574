// @vitest-environment node
/** For each rule of the schema, a dataset that breaks that rule and no other. */
import { describe, expect, it } from 'vitest'
import { parseDataset as parse } from '../../src/dataset/parse.ts'
import type { Dataset } from '../../src/dataset/schema.ts'
import { dataset, faultsIn } from '../support/dataset.ts'

/** Any record or list of the data. */
interface Loose {
  [key: string]: Loose
}

/** The data with something else at one place; without that place where there is nothing to put there. */
function withAt(path: string, ...values: [value?: unknown]): Dataset {
  const copy = structuredClone(dataset)
  const steps = path.split('.')
  const holder = steps.slice(0, -1).reduce((inner, key) => inner[key]!, copy as unknown as Loose)
  const key = steps.at(-1) ?? ''
  if (values.length === 0) delete holder[key]
  else (holder as Record<string, unknown>)[key] = values[0]
  return copy
}

const formed = (remedy: string) => (value: string) => `"${value}" has the wrong form: ${remedy}`
const id = formed('write lower-case letters, digits and hyphens, such as "sc-removed"')
const day = formed('write a date such as "2011-08-19"')
const address = formed('write a web address such as "https://www.ice.gov/"')
const words = 'is empty: write the words'
const notText = (value: string) => `${value} is not text: write text in quotation marks`
const notNumber = (value: string) => `${value} is not a number: write digits without quotation marks`
const unknown = (value: string, options: string) => `"${value}" is not known here: write ${options}`
const length = 'is empty: add at least one'
const atLeastOne = '0 is less than 1: write 1 or more'
const whole = '1.5 is not a whole number: write one'

const rules: [rule: string, path: string, value: unknown, message: string][] = [
  ['an id has no capitals', 'figures.15.id', 'Attendance', id('Attendance')],
  ['an id has no spaces', 'figures.15.id', 'the attendance', id('the attendance')],
  ['an id does not begin with a hyphen', 'figures.15.id', '-attendance', id('-attendance')],
  ['an id does not end with a hyphen', 'figures.15.id', 'attendance-', id('attendance-')],
  ['an id has no two hyphens in a row', 'figures.15.id', 'the--attendance', id('the--attendance')],
  ['an id is not empty', 'figures.15.id', '', id('')],
  ['an id is text', 'figures.15.id', 15, notText('15')],
  ['a date is written year first', 'checkedOn', '11/24/2026', day('11/24/2026')],
  ['a date is a whole day', 'checkedOn', '2026-11', day('2026-11')],
  ['a text says something', 'figures.0.label', '', words],
  ['a text is text', 'figures.0.label', null, notText('null')],
  ['a text is no list', 'figures.0.label', ['people'], notText('a list')],
  ['a text is no record', 'figures.0.label', { text: 'people' }, notText('a record')],
  ['a text is no truth', 'figures.0.label', true, notText('true')],
  ['the release is text', 'release.text', 5, notText('5')],
  ['figures are a list', 'figures', { first: {} }, 'a record is not a list: write one in square brackets'],
  [
    'a figure is a record',
    'figures.0',
    'sc-removed',
    '"sc-removed" is not a record: write its fields in braces',
  ],
  ['a slide is a record', 'slides.0', null, 'null is not a record: write its fields in braces'],
  ['a layout is missing', 'slides.0.layout', undefined, 'is missing: add it'],
  ['an id of 60 characters is told in full', 'figures.15.id', 'I'.repeat(60), id('I'.repeat(60))],
  ['a longer one is told in part', 'figures.15.id', 'I'.repeat(61), id(`${'I'.repeat(57)}…`)],
  ['a text that may be missing is not empty', 'cards.0.caption', '', words],
  ['an address is one', 'release.address', 'ice.gov', address('ice.gov')],
  ['the address of a source is one', 'glossary.0.sources.0.address', 'ice.gov', address('ice.gov')],
  [
    'the address of a department is one',
    'places.0.agencySource',
    'dallaspolice.net',
    address('dallaspolice.net'),
  ],
  ['an offset is a whole number', 'figures.0.valueSpan.start', 1.5, whole],
  ['an offset is not negative', 'figures.0.valueSpan.end', -1, '-1 is less than 0: write 0 or more'],
  ['an offset of a quote is a whole number', 'figures.0.quote.start', 1.5, whole],
  ['paragraphs are counted in whole numbers', 'figures.0.quote.paragraph', 1.5, whole],
  ['paragraphs are counted from 1', 'figures.0.quote.paragraph', 0, atLeastOne],
  ['a value is a number', 'figures.3.value', '952', notNumber('"952"')],
  [
    'a unit is one of five',
    'figures.0.unit',
    'persons',
    unknown('persons', '"people", "percent", "guns", "US dollars", or "pounds"'),
  ],
  [
    'a kind is one of four',
    'figures.0.kind',
    'deported',
    unknown('deported', '"removed", "arrested", "seized", or "attendance"'),
  ],
  [
    'a scope is one of three',
    'figures.0.scope',
    'local',
    unknown('local', '"all-ice", "program", or "roundtable"'),
  ],
  [
    'a bound is one of four',
    'figures.0.bound',
    'exact',
    unknown('exact', '"at-least", "about", "at-most", or "as-printed"'),
  ],
  [
    'a part is stated or shown by the layout',
    'figures.1.partOf.basis',
    'guessed',
    unknown('guessed', '"stated" or "layout"'),
  ],
  ...['startBasis', 'endBasis', 'yearBasis'].map((field): [string, string, unknown, string] => [
    `the ${field} of a period is one of three`,
    `figures.0.period.${field}`,
    'guessed',
    unknown('guessed', '"stated", "inherited", or "inferred"'),
  ]),
  ['a period starts on a day', 'figures.0.period.start', 'Oct. 1, 2010', day('Oct. 1, 2010')],
  ['a period ends on a day', 'figures.0.period.end', 'Aug. 19, 2011', day('Aug. 19, 2011')],
  [
    'a program is named in both places, tied by our reading, or has no figure',
    'programs.0.link',
    'likely',
    unknown('likely', '"named", "our-reading", or "no-figure"'),
  ],
  [
    'a department is of a city, a county or both',
    'places.0.kind',
    'town',
    unknown('town', '"city", "county", or "consolidated"'),
  ],
  ['a place in the list is a whole number', 'places.0.order', 1.5, whole],
  ['places in the list are counted from 1', 'places.0.order', 0, atLeastOne],
  ...['TEX', 'T', 'tx'].map((code): [string, string, unknown, string] => [
    `a state has a code of two capitals, not "${code}"`,
    'places.0.postal',
    code,
    formed('write two capitals, such as "TX"')(code),
  ]),
  [
    'a latitude does not pass the south pole',
    'places.0.latitude',
    -90.1,
    '-90.1 is less than -90: write -90 or more',
  ],
  [
    'a latitude does not pass the north pole',
    'places.0.latitude',
    90.1,
    '90.1 is more than 90: write 90 or less',
  ],
  [
    'a longitude does not pass 180° west',
    'places.0.longitude',
    -180.1,
    '-180.1 is less than -180: write -180 or more',
  ],
  [
    'a longitude does not pass 180° east',
    'places.0.longitude',
    180.1,
    '180.1 is more than 180: write 180 or less',
  ],
  ['a place is drawn at a number', 'places.0.x', '10', notNumber('"10"')],
  [
    'a note is of the release, computed, or of this edition',
    'notes.0.kind',
    'opinion',
    unknown('opinion', '"release", "computed", or "edition"'),
  ],
  ['a card has a figure', 'cards.1.figures', [], length],
  ['a chart has a bar', 'charts.1.figures', [], length],
  ['a term has a source', 'glossary.0.sources', [], length],
  ['a slide has words to say', 'slides.0.say', [], length],
  ['a slide of sentences has a sentence', 'slides.1.points', [], length],
  ['the slide of the sources has a sentence', 'slides.10.points', [], length],
  ['a slide of figures has a figure', 'slides.6.cells', [], length],
  ['there is a figure', 'figures', [], length],
  ['there is a slide', 'slides', [], length],
  [
    'a slide has one of the layouts',
    'slides.0.layout',
    'video',
    unknown('video', '"cover", "points", "sources", "part", "bars", "figures", or "map"'),
  ],
  ...['1.0', '1.0.0-beta', 'v1.0.0'].map((version): [string, string, unknown, string] => [
    `"${version}" is no version`,
    'version',
    version,
    formed('write a version such as "1.0.0"')(version),
  ]),
  ...['F'.repeat(64), 'f'.repeat(63), 'f'.repeat(65)].map((sum): [string, string, unknown, string] => [
    `a fingerprint has 64 small hexadecimal digits, unlike ${sum.length} times ${sum[0]}`,
    'release.sha256',
    sum,
    formed('write its 64 digits, 0 to 9 and a to f')(sum.length > 60 ? `${sum.slice(0, 57)}…` : sum),
  ]),
]

/** Every record in the data, by its path. */
function recordsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, child]) =>
    recordsIn(child, path === '' ? key : `${path}.${key}`),
  )
  return Array.isArray(value) ? inner : [path, ...inner]
}

/** One record of each kind: the first of a list stands for the others, but each slide is of its own layout. */
const records = recordsIn(dataset).filter(
  (path) => path !== '' && (path.startsWith('slides.') || !/\.[1-9]\d*\b/.test(path)),
)

const surplus = 'is not a field of this record: remove it, or correct its name'

describe('the schema', () => {
  it.each(rules)('%s', (_, path, value, message) => {
    expect(faultsIn(withAt(path, value))).toEqual([{ path, message }])
  })

  it.each(records)('takes no field beside those it knows in %s', (path) => {
    expect(faultsIn(withAt(`${path}.surplus`, 1))).toEqual([{ path: `${path}.surplus`, message: surplus }])
  })

  it('takes no field beside those it knows at the top', () => {
    expect(faultsIn(withAt('surplus', 1))).toEqual([{ path: 'surplus', message: surplus }])
  })

  it.each(Object.keys(dataset))('needs %s', (name) => {
    expect(faultsIn(withAt(name))).toEqual([{ path: name, message: 'is missing: add it' }])
  })

  it('names the whole file where it is no record at all', () => {
    expect(faultsIn('text')).toEqual([
      { path: '(whole file)', message: '"text" is not a record: write its fields in braces' },
    ])
  })

  it.each([
    ['places.0.latitude', 90],
    ['places.0.latitude', -90],
    ['places.0.longitude', 180],
    ['places.0.longitude', -180],
    ['version', '10.20.30'],
  ])('takes %s at its limit, %s', (path, value) => {
    expect(faultsIn(withAt(path, value))).toEqual([])
  })
})

describe('the refusal', () => {
  it('counts one fault', () => {
    expect(() => parse(withAt('version', '1'))).toThrow('The dataset has 1 fault.')
  })

  it('counts several faults', () => {
    expect(() => parse({ ...withAt('version', '1'), checkedOn: 'today' })).toThrow(
      'The dataset has 2 faults.',
    )
  })

  it('goes by its own name', () => {
    expect(() => parse(null)).toThrow(expect.objectContaining({ name: 'DatasetError' }))
  })
})
