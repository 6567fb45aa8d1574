/** One chart or figure for another page, from an address such as "embed.html?id=removals&program=cap". */
import type { Dataset, Figure } from '../dataset/schema.ts'
import { chartsOf, type ChartRow } from './charts.ts'
import { figureRow, type FigureRow } from './figures.ts'
import { wholePeriod } from './format.ts'
import { sentence, type Piece } from './sentences.ts'
import { filterWords } from './provenance.ts'
import { pastedId, pastedQuery } from './pasted.ts'
import { hrefOf, plainView, viewFromUrl } from './view.ts'

export type EmbedTheme = 'light' | 'dark' | null

export type EmbedRow = {
  content:
    | { kind: 'chart'; chart: ChartRow }
    | { kind: 'figure'; row: FigureRow; label: string; date: string | null; caution: Piece[] }
    | { kind: 'unknown'; id: string; known: string[] }
  /** The filter in words; null where none is in force. */
  filter: string | null
  /** How the source line names the release. */
  source: string
  /** The full page, as a query: on the same figures. */
  href: string
  /** The theme that was asked for; null leaves it to the reader's system. */
  theme: EmbedTheme
}

export function embedOf(dataset: Dataset, search: string): EmbedRow {
  const query = pastedQuery(search)
  const asked = query.get('id') ?? ''
  const id = pastedId(asked)
  const theme = pastedId(query.get('theme') ?? '')
  const view = { ...plainView, programs: viewFromUrl(search, dataset).view.programs }
  const chart = chartsOf(dataset, view).find((candidate) => candidate.id === id)
  const figure = dataset.figures.find((candidate) => candidate.id === id)
  return {
    content: chart
      ? { kind: 'chart', chart }
      : figure
        ? {
            kind: 'figure',
            row: figureRow(figure, plainView),
            label: figure.label,
            // With its year, since nothing around it says which.
            date: figure.period && wholePeriod(figure.period),
            caution: cautionOf(figure, dataset),
          }
        : {
            kind: 'unknown',
            id: asked,
            known: [...dataset.charts, ...dataset.figures].map((item) => item.id),
          },
    filter: chart && view.programs.length > 0 ? filterWords(dataset, view) : null,
    source: dataset.release.short,
    href: chart ? hrefOf(view, {}) : figure ? hrefOf(plainView, { figure: figure.id }) : '?',
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  }
}

/** A note that the cards never leave away from a number goes with it here too. */
export function cautionOf(figure: Figure, dataset: Dataset): Piece[] {
  const note = dataset.notes.find(
    ({ id }) => figure.cautions.includes(id) && dataset.cards.some(({ caution }) => caution === id),
  )
  return note ? sentence(note.text, dataset, plainView) : []
}
