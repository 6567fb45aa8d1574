/** Descriptions of the data files for machines: a Data Package, and schema.org. */
import type { Dataset } from '../dataset/schema.ts'
import { columns } from './csv.ts'

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
        fields: columns.map(({ name, type, description: text }) => ({ name, type, description: text })),
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
  variableMeasured: columns.map(({ name, description: text }) => ({
    '@type': 'PropertyValue',
    name,
    description: text,
  })),
  distribution: [
    { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${address}figures.csv` },
    { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `${address}dataset.json` },
  ],
})
