/** The figures as files for taking along: those that are shown, or all. */
import type { Dataset, FiguresFile } from '../dataset/schema.ts'
import { csvOf } from './csv.ts'
import { figuresOf } from './figures.ts'
import { fileStem, filterWords } from './provenance.ts'
import { plainView, type View } from './view.ts'

/** A file that is written only when it is asked for. */
export type DataFile = { name: string; type: string; text: () => string }

/** Figures that go together into a file, in two forms. */
export type FigureSet = { name: string; csv: DataFile; json: DataFile }

/**
 * The sets on offer: what the filter leaves, if there is one and it leaves anything, and all. `schema` is asked for the
 * address of the JSON Schema when a file is written.
 */
export function figureSets(dataset: Dataset, view: View, schema: () => string): FigureSet[] {
  const shown = figuresOf(dataset.figures, view.programs)
  const all = figureSet(`All ${dataset.figures.length} figures`, dataset, plainView, schema)
  if (view.programs.length === 0 || shown.length === 0) return [all]
  const name = shown.length === 1 ? 'The figure shown' : `The ${shown.length} figures shown`
  return [figureSet(name, dataset, view, schema), all]
}

const figureSet = (name: string, dataset: Dataset, view: View, schema: () => string): FigureSet => ({
  name,
  csv: {
    name: `${fileStem('figures', view)}.csv`,
    type: 'text/csv',
    // This file is opened by a double-click, and a spreadsheet then takes UTF-8 for something else unless the file
    // starts with a byte order mark. The served figures.csv is read by programs and goes without one: many would take
    // the mark for a part of the first column's name.
    text: () => `\u{FEFF}${csvOf(figuresOf(dataset.figures, view.programs), dataset)}`,
  },
  json: {
    name: `${fileStem('figures', view)}.json`,
    type: 'application/json',
    text: () => `${JSON.stringify(figuresFile(dataset, view, schema()), null, 2)}\n`,
  },
})

/** What the JSON holds: the figures whole, and what they must not be parted from. */
const figuresFile = (dataset: Dataset, view: View, schema: string): FiguresFile => ({
  $schema: schema,
  filter: { programs: [...view.programs], words: filterWords(dataset, view) },
  datasetVersion: dataset.version,
  checkedOn: dataset.checkedOn,
  release: {
    title: dataset.release.title,
    publisher: dataset.release.publisher,
    short: dataset.release.short,
    published: dataset.release.published,
    address: dataset.release.address,
    sha256: dataset.release.sha256,
  },
  figures: [...figuresOf(dataset.figures, view.programs)],
})

/** The release, word for word. */
export const releaseFile = ({ release }: Dataset): DataFile => ({
  name: 'release.txt',
  type: 'text/plain',
  text: () => release.text,
})
