/** One chart or figure to embed, from a URL such as "embed.html?id=removals&program=cap". */
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
  /** The filter in words; null for none. */
  filter: string | null
  /** The release's name in the source line. */
  source: string
  /** The full page with the same figures, as a query string. */
  href: string
  /** The requested theme; null for the system's. */
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
            // With the year, since nothing around the embed says it.
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

/** Notes that cards always show with a number are part of its embed too. */
export function cautionOf(figure: Figure, dataset: Dataset): Piece[] {
  const note = dataset.notes.find(
    ({ id }) => figure.cautions.includes(id) && dataset.cards.some(({ caution }) => caution === id),
  )
  return note ? sentence(note.text, dataset, plainView) : []
}
