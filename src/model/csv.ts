import type { Dataset, Figure } from '../dataset/schema.ts'

/**
 * The columns of figures.csv and their values for a figure. Dates are ISO; an empty cell means that the release does
 * not say.
 */
const columns: readonly (readonly [
  string,
  (figure: Figure, dataset: Dataset) => string | number | null | undefined,
])[] = [
  ['id', ({ id }) => id],
  ['label', ({ label }) => label],
  ['value', ({ value }) => value],
  ['value_text', ({ valueText }) => valueText],
  ['qualifier', ({ qualifier }) => qualifier],
  ['unit', ({ unit }) => unit],
  ['kind', ({ kind }) => kind],
  ['program', ({ program }) => program],
  // That it is a part is shown by the layout only, not stated by the release.
  ['part_of', ({ partOf }) => (partOf?.basis === 'stated' ? partOf.figure : null)],
  ['period_start', ({ period }) => period?.start],
  ['as_of', ({ period }) => period?.end],
  ['as_of_basis', ({ period }) => period?.endBasis],
  ['quote', ({ quote }) => quote.text],
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
