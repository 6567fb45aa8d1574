/** Everything the drawer shows about a figure. */
import type { Dataset, Figure, Period, Term } from '../dataset/schema.ts'
import { addressOfSentence, citationsOf, figureText, type Citation } from './citation.ts'
import { compare, printedShareOf, type Comparison } from './compare.ts'
import { figureRow, type FigureRow } from './figures.ts'
import { fullDate, qualified } from './format.ts'
import { figureOf } from './figure-index.ts'
import { noteKinds, noteRow, type NoteGroup } from './notes.ts'
import { releaseOf, type ReleaseLine } from './release.ts'
import { sentence, type Piece } from './sentences.ts'
import { hrefOf, type View } from './view.ts'

export type SourceRow = {
  row: FigureRow
  label: string
  paragraph: number
  lines: ReleaseLine[]
  /** A fact about the figure, and its basis. */
  facts: { name: string; value: Piece[] }[]
  cautions: NoteGroup[]
  /** Glossary terms that help to read this figure; not from the release. */
  terms: Term[]
  previous: { mark: string; href: string; name: string } | null
  next: { mark: string; href: string; name: string } | null
  closeHref: string
  cardHref: string
  choices: { id: string; name: string; href: string }[]
  comparison: {
    other: FigureRow
    result: Comparison
    /** The share that the release itself prints. */
    printed: FigureRow | null
  } | null
  text: string
  citations: Citation[]
  original: string
}

/** The card is on the page, wherever the drawer is open. */
const onPage = { view: 'page', slide: 1 } as const

/** The open figure with its context; null where none is open. */
export function sourceOf(dataset: Dataset, view: View): SourceRow | null {
  const inOrder = dataset.figures.toSorted((a, b) => a.valueSpan.start - b.valueSpan.start)
  const index = inOrder.findIndex(({ id }) => id === view.figure)
  const figure = inOrder[index]
  if (!figure) return null
  const step = (to: number) => {
    const other = inOrder[to]
    return other ? { ...pick(figureRow(other, { ...view, compare: null })), name: qualified(other) } : null
  }
  const other = view.compare === null ? null : figureOf(dataset, view.compare)
  return {
    row: figureRow(figure, view),
    label: figure.label,
    paragraph: figure.quote.paragraph,
    lines: releaseOf(dataset, view),
    facts: factsOf(figure, dataset).map(({ name, value }) => ({
      name,
      value: sentence(value, dataset, view),
    })),
    cautions: cautionsOf(figure, dataset, view),
    terms: dataset.glossary.filter(({ figures }) => figures.includes(figure.id)),
    previous: step(index - 1),
    next: step(index + 1),
    closeHref: hrefOf(view, { figure: null, compare: null }),
    cardHref: `${hrefOf(view, { ...onPage, figure: null, compare: null, programs: [] })}#figure-${figure.id}`,
    choices: dataset.figures
      .filter(({ id }) => id !== figure.id)
      .map((choice) => ({
        id: choice.id,
        name: `${qualified(choice)} · ${choice.name}`,
        href: hrefOf(view, { compare: choice.id }),
      })),
    comparison: other && comparisonOf(figure, other, dataset, view),
    text: figureText(figure, dataset.release),
    citations: citationsOf(figure, dataset.release),
    original: addressOfSentence(figure, dataset.release),
  }
}

function comparisonOf(figure: Figure, other: Figure, dataset: Dataset, view: View) {
  const result = compare(figure, other, dataset.figures)
  const printed = result.share?.printed ?? null
  return { other: figureRow(other, view), result, printed: printed && figureRow(printed, view) }
}

const pick = ({ mark, href }: FigureRow) => ({ mark, href })

/** Names and sentences, with numbers filled in and linked like those of a note. */
function factsOf(figure: Figure, dataset: Dataset) {
  return [
    { name: 'Qualifier', value: figure.qualifier === null ? 'none' : `“${figure.qualifier}”` },
    { name: 'Covers', value: figure.period ? coverage(figure.period, dataset) : 'no period' },
    {
      name: 'Days',
      value: figure.period
        ? `${figure.period.startBasis === 'inferred' ? 'counted from the inferred start, ' : ''}the first {days ${figure.id}} of {days year} days of the fiscal year (computed)`
        : '',
    },
    {
      name: 'Part of',
      value:
        figure.partOf !== null
          ? `{${figure.partOf.figure}} (${figure.partOf.basis === 'stated' ? `“${figure.partOf.words}”` : 'by layout, not in words'})`
          : 'not stated',
    },
    {
      name: 'Contains',
      value: dataset.figures
        .flatMap((part) =>
          part.partOf?.figure === figure.id ? [partWords(part, part.partOf, figure, dataset)] : [],
        )
        .join('; '),
    },
  ].filter(({ value }) => value !== '')
}

/** A part, and its share as computed and as printed. */
function partWords(
  part: Figure,
  { basis, words }: NonNullable<Figure['partOf']>,
  whole: Figure,
  { figures }: Dataset,
): string {
  const printed = printedShareOf(part, figures)
  return [
    `{${part.id}} (${basis === 'stated' ? `“${words}”` : 'by layout'}), {share ${part.id} ${whole.id}} computed`,
    ...(whole.bound === 'at-least' ? ['lower if the total is higher'] : []),
    ...(printed ? [`printed as “{${printed.id}}”`] : []),
  ].join(', ')
}

/** The full period, and the basis of its end, its year and its start. */
function coverage(period: Period, dataset: Dataset): string {
  const heading = `the heading “${dataset.release.fiscalYear.name}”`
  if (period.endBasis === 'inherited') {
    return `${fullDate(period.start)} to ${fullDate(period.end)}. Both inherited from the line above; this line states no date.`
  }
  if (period.startBasis === 'stated') return `${fullDate(period.start)} to ${fullDate(period.end)}. Stated.`
  return `to ${fullDate(period.end)}. Day and month stated; year and start (${fullDate(period.start)}) inferred from ${heading}.`
}

/** The figure's cautions; those of the release are kept apart from those of our arithmetic. */
function cautionsOf(figure: Figure, dataset: Dataset, view: View): NoteGroup[] {
  const notes = figure.cautions.flatMap((id) => dataset.notes.filter((note) => note.id === id))
  return noteKinds
    .map(({ kind, title }) => ({
      kind,
      title,
      notes: notes.filter((note) => note.kind === kind).map((note) => noteRow(note, dataset, view)),
    }))
    .filter((group) => group.notes.length > 0)
}
