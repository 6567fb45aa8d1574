import type { Dataset, Figure } from '../dataset/schema.ts'
import { figureNotes } from './figure-notes.ts'

type Of = (figure: Figure, dataset: Dataset) => string | number | null | undefined

/** The columns of figures.csv and their values for a figure. An empty cell means that the release does not say. */
const columns: readonly (readonly [name: string, of: Of])[] = [
  ['id', ({ id }) => id],
  ['label', ({ label }) => label],
  ['value', ({ value }) => value],
  ['value_text', ({ valueText }) => valueText],
  ['qualifier', ({ qualifier }) => qualifier],
  ['bound', ({ bound }) => bound],
  ['unit', ({ unit }) => unit],
  ['kind', ({ kind }) => kind],
  ['scope', ({ scope }) => scope],
  ['program', ({ program }) => program],
  ['part_of', ({ partOf }) => (partOf?.basis === 'stated' ? partOf.figure : null)],
  ['period_start', ({ period }) => period?.start],
  ['period_start_basis', ({ period }) => period?.startBasis],
  ['as_of', ({ period }) => period?.end],
  ['as_of_basis', ({ period }) => period?.endBasis],
  ['year_basis', ({ period }) => period?.yearBasis],
  ['paragraph', ({ quote }) => quote.paragraph],
  ['quote', ({ quote }) => quote.text],
  [
    'notes',
    (figure, dataset) =>
      figureNotes(figure, dataset)
        .map(({ title, text }) => `${title}. ${text}`)
        .join(' '),
  ],
  ['source_url', (_, { release }) => release.address],
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
  [columns.map(([name]) => name), ...figures.map((figure) => columns.map(([, of]) => of(figure, dataset)))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')
