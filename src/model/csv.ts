import type { Dataset, Figure } from '../dataset/schema.ts'
import { figureNotes } from './figure-notes.ts'

type Column = {
  name: string
  /** Its type in a Table Schema (Frictionless). */
  type: 'string' | 'number' | 'integer' | 'date'
  description: string
  of: (figure: Figure, dataset: Dataset) => string | number | null | undefined
}

/** The columns of figures.csv. An empty cell means that the release does not say. */
export const columns: readonly Column[] = [
  { name: 'id', type: 'string', description: 'Id of the figure.', of: ({ id }) => id },
  {
    name: 'label',
    type: 'string',
    description: 'What is counted; follows the number in a sentence.',
    of: ({ label }) => label,
  },
  {
    name: 'value',
    type: 'number',
    description: 'The number, in `unit`. Read it with `qualifier` and `notes`; do not add rows.',
    of: ({ value }) => value,
  },
  {
    name: 'value_text',
    type: 'string',
    description: 'The number as the release prints it.',
    of: ({ valueText }) => valueText,
  },
  {
    name: 'qualifier',
    type: 'string',
    description: 'Hedge printed before the number, such as "more than".',
    of: ({ qualifier }) => qualifier,
  },
  {
    name: 'bound',
    type: 'string',
    description: 'What the qualifier makes of the number: at-least, at-most, about or as-printed.',
    of: ({ bound }) => bound,
  },
  { name: 'unit', type: 'string', description: 'What one counts.', of: ({ unit }) => unit },
  {
    name: 'kind',
    type: 'string',
    description: 'Kind of count. Kinds share no scale.',
    of: ({ kind }) => kind,
  },
  { name: 'scope', type: 'string', description: 'Whose figure it is.', of: ({ scope }) => scope },
  {
    name: 'program',
    type: 'string',
    description: 'Id of the program, if the figure belongs to one.',
    of: ({ program }) => program,
  },
  {
    name: 'part_of',
    type: 'string',
    description: 'Id of the figure that the release states it to be a part of.',
    of: ({ partOf }) => (partOf?.basis === 'stated' ? partOf.figure : null),
  },
  {
    name: 'period_start',
    type: 'date',
    description: 'First day covered; see `period_start_basis`.',
    of: ({ period }) => period?.start,
  },
  {
    name: 'period_start_basis',
    type: 'string',
    description: 'stated, inherited from the line above, or inferred from the heading.',
    of: ({ period }) => period?.startBasis,
  },
  { name: 'as_of', type: 'date', description: 'Last day covered.', of: ({ period }) => period?.end },
  {
    name: 'as_of_basis',
    type: 'string',
    description: 'Basis of day and month of `as_of`: stated or inherited.',
    of: ({ period }) => period?.endBasis,
  },
  {
    name: 'year_basis',
    type: 'string',
    description: 'Basis of the year of `as_of`: stated, inherited or inferred.',
    of: ({ period }) => period?.yearBasis,
  },
  {
    name: 'paragraph',
    type: 'integer',
    description: 'Paragraph of the release, as counted here.',
    of: ({ quote }) => quote.paragraph,
  },
  {
    name: 'quote',
    type: 'string',
    description: 'The sentence or sentences of the release, word for word.',
    of: ({ quote }) => quote.text,
  },
  {
    name: 'notes',
    type: 'string',
    description: 'What a reader of the figure needs to keep in mind.',
    of: (figure, dataset) =>
      figureNotes(figure, dataset)
        .map(({ title, text }) => `${title}. ${text}`)
        .join(' '),
  },
  {
    name: 'source_url',
    type: 'string',
    description: 'Address of the release.',
    of: (_, { release }) => release.address,
  },
]

/** Quotes a cell where needed, and keeps spreadsheets from reading text as a formula. */
function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value)
  const given = value ?? ''
  const text = /^[=+\-@\t\r]/.test(given) ? `'${given}` : given
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Figures as CSV (RFC 4180), with a header line. */
export const csvOf = (figures: readonly Figure[], dataset: Dataset): string =>
  [columns.map(({ name }) => name), ...figures.map((figure) => columns.map(({ of }) => of(figure, dataset)))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')
