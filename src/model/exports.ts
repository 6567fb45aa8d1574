/** The figures as downloads: those shown, or all. */
import type { Dataset, Figure, FiguresFile } from '../dataset/schema.ts'
import { csvOf } from './csv.ts'
import { figureNotes, type PlainNote } from './figure-notes.ts'
import { figuresOf } from './figures.ts'
import { fileStem, filterWords } from './provenance.ts'
import { plainView, type View } from './view.ts'

/** A file whose content is made when it is saved. */
export type DataFile = { name: string; type: string; text: () => string }

/** A set of figures in two formats. */
export type FigureSet = { name: string; csv: DataFile; json: DataFile }

/**
 * The available sets: the filtered figures, if there is a filter that leaves any, and all. `schema` is called for the
 * JSON Schema's URL when a file is saved.
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
    // A saved CSV is usually opened by a double click, and spreadsheets read UTF-8 correctly only after a byte order
    // mark. The published figures.csv is read by programs and has none: many would take it for part of the first
    // column's name.
    text: () => `\u{FEFF}${csvOf(figuresOf(dataset.figures, view.programs), dataset)}`,
  },
  json: {
    name: `${fileStem('figures', view)}.json`,
    type: 'application/json',
    text: () => `${JSON.stringify(figuresFile(dataset, view, schema()), null, 2)}\n`,
  },
})

/** The content of the JSON: complete figures, with the context they must not be separated from. */
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
  notes: notesFor(figuresOf(dataset.figures, view.programs), dataset),
})

/** Each note once, though several figures have it. */
const notesFor = (figures: readonly Figure[], dataset: Dataset): PlainNote[] => [
  ...new Map(
    figures.flatMap((figure) => figureNotes(figure, dataset)).map((note) => [note.id, note]),
  ).values(),
]

/** The release, word for word. */
export const releaseFile = ({ release }: Dataset): DataFile => ({
  name: 'release.txt',
  type: 'text/plain',
  text: () => release.text,
})
