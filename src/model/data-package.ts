/** Descriptions of the data files for machines: a Data Package, and schema.org. */
import type { Dataset } from '../dataset/schema.ts'

type Field = { type: 'string' | 'number' | 'integer' | 'date'; description: string }

/** The type and meaning of each column of figures.csv, in its order, for its Table Schema. */
const fields: Record<string, Field> = {
  id: { type: 'string', description: 'Id of the figure.' },
  label: { type: 'string', description: 'What is counted; follows the number in a sentence.' },
  value: {
    type: 'number',
    description: 'The number, in `unit`. Read it with `qualifier` and `notes`; do not add rows.',
  },
  value_text: { type: 'string', description: 'The number as the release prints it.' },
  qualifier: { type: 'string', description: 'Hedge printed before the number, such as "more than".' },
  bound: {
    type: 'string',
    description: 'What the qualifier makes of the number: at-least, at-most, about or as-printed.',
  },
  unit: { type: 'string', description: 'What one counts.' },
  kind: { type: 'string', description: 'Kind of count. Kinds share no scale.' },
  scope: { type: 'string', description: 'Whose figure it is.' },
  program: { type: 'string', description: 'Id of the program, if the figure belongs to one.' },
  part_of: { type: 'string', description: 'Id of the figure that the release states it to be a part of.' },
  period_start: { type: 'date', description: 'First day covered; see `period_start_basis`.' },
  period_start_basis: {
    type: 'string',
    description: 'stated, inherited from the line above, or inferred from the heading.',
  },
  as_of: { type: 'date', description: 'Last day covered.' },
  as_of_basis: { type: 'string', description: 'Basis of day and month of `as_of`: stated or inherited.' },
  year_basis: { type: 'string', description: 'Basis of the year of `as_of`: stated, inherited or inferred.' },
  paragraph: { type: 'integer', description: 'Paragraph of the release, as counted here.' },
  quote: { type: 'string', description: 'The sentence or sentences of the release, word for word.' },
  notes: { type: 'string', description: 'What a reader of the figure needs to keep in mind.' },
  source_url: { type: 'string', description: 'Address of the release.' },
}

const describedColumns = Object.entries(fields).map(([name, field]) => ({ name, ...field }))

const title = 'The figures of one ICE news release of September 16, 2011'
const description =
  'Every figure of the release with the sentence it came from, its hedge, its period and the basis of each day, and notes on its limits. Independent; not made, checked or endorsed by ICE. Figures of a news release, not official statistics. Rows are not to be added.'

/** datapackage.json, in the form of Data Package 2.0 with a Table Schema for figures.csv. */
export const dataPackage = ({ version, checkedOn, release }: Dataset) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'ice-news-release-2011-09-16',
  title,
  description,
  version,
  created: `${checkedOn}T00:00:00Z`,
  sources: [{ title: `${release.publisher}: ${release.title}`, path: release.address }],
  licenses: [
    { name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT License' },
    {
      name: 'CC-BY-4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/',
      title: 'City coordinates: GeoNames, CC BY 4.0',
    },
  ],
  resources: [
    {
      name: 'figures',
      path: 'figures.csv',
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        fields: describedColumns,
        primaryKey: ['id'],
        foreignKeys: [{ fields: ['part_of'], reference: { resource: '', fields: ['id'] } }],
        missingValues: [''],
      },
    },
    {
      name: 'dataset',
      path: 'dataset.json',
      format: 'json',
      mediatype: 'application/json',
      encoding: 'utf-8',
    },
    { name: 'release', path: 'release.txt', format: 'txt', mediatype: 'text/plain', encoding: 'utf-8' },
  ],
})

/**
 * The dataset as schema.org JSON-LD.
 *
 * @param address the site's URL, which ends in a slash
 */
export const schemaOrg = ({ version, checkedOn, release }: Dataset, address: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: title,
  description,
  url: address,
  version,
  dateModified: checkedOn,
  isAccessibleForFree: true,
  license: 'https://opensource.org/license/mit',
  isBasedOn: release.address,
  temporalCoverage: `${release.fiscalYear.start}/${release.fiscalYear.end}`,
  variableMeasured: describedColumns.map(({ name, description: text }) => ({
    '@type': 'PropertyValue',
    name,
    description: text,
  })),
  distribution: [
    { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${address}figures.csv` },
    { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `${address}dataset.json` },
  ],
})
