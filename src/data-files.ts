/**
 * The data files that are published next to the app. Runs at build time and in the development server, never in a
 * browser.
 */
import { toJsonSchema } from '@valibot/to-json-schema'
import { bundled } from './dataset/load.ts'
import { parseDataset } from './dataset/parse.ts'
import { Dataset, FiguresFile } from './dataset/schema.ts'
import { csvOf } from './model/csv.ts'
import { dataPackage, schemaOrg } from './model/data-package.ts'
import { filterRules } from './model/filter-rules.ts'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The JSON Schema of dataset.json. */
export const datasetSchema = (): string =>
  json({
    title: 'The figures of one ICE news release of September 16, 2011',
    ...toJsonSchema(Dataset, { target: 'draft-2020-12' }),
  })

/** The JSON Schema of the figures that a reader downloads. */
export const figuresSchema = (): string =>
  json({
    title: 'Figures of one ICE news release of September 16, 2011, taken along by a reader',
    ...toJsonSchema(FiguresFile, { target: 'draft-2020-12' }),
  })

/** The dataset as schema.org JSON-LD for a page at this address; null for a dataset that fails its checks. */
export function datasetJsonLd(address: string): string | null {
  try {
    return JSON.stringify(schemaOrg(parseDataset(bundled), address))
  } catch {
    return null
  }
}

/** The program filter as style rules; empty for a dataset that fails its checks, whose page has no filter. */
export function filterCss(): string {
  try {
    return filterRules(parseDataset(bundled))
  } catch {
    return ''
  }
}

/**
 * File names and contents. A dataset that fails its checks yields only its schema: the page lists the faults, and no
 * wrong number is published.
 */
export function dataFiles(): Record<string, string> {
  const schema = { 'dataset.schema.json': datasetSchema() }
  try {
    const dataset = parseDataset(bundled)
    return {
      ...schema,
      'dataset.json': json(dataset),
      'figures.schema.json': figuresSchema(),
      'datapackage.json': json(dataPackage(dataset)),
      'figures.csv': csvOf(dataset.figures, dataset),
      'release.txt': dataset.release.text,
    }
  } catch {
    return schema
  }
}
