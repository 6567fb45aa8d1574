/**
 * The footer of every slide, which cannot be switched off: period, qualifiers, source. Made from the slide's figures.
 */
import type { Dataset, Figure } from '../../dataset/schema.ts'
import { fullDate, monthDay } from '../format.ts'
import { figureOf } from '../figure-index.ts'
import { hrefOf, type View } from '../view.ts'

export type SlideFooter = {
  /** The end dates, for example "To Aug. 19, Aug. 22 and Aug. 29, 2011". */
  period: string
  /** The limits of the figures or their dates, in a few words each. */
  qualifiers: string[]
  source: string
  /** The paragraphs of the release that the slide draws on, each with the URL of its sentence. */
  marks: { mark: string; href: string }[]
}

/**
 * The footer for a slide with these figures; `numbered` are those whose number is written out. A slide without
 * figures gets the dates of all.
 */
export function footerOf(
  figures: readonly Figure[],
  numbered: readonly Figure[],
  dataset: Dataset,
  view: View,
): SlideFooter {
  return {
    period: periodOf(figures.length > 0 ? figures : dataset.figures, dataset),
    qualifiers: [...hedgesOf(numbered), ...basesOf(figures, dataset)],
    source: dataset.release.short,
    marks: marksOf(figures, view),
  }
}

function periodOf(figures: readonly Figure[], dataset: Dataset): string {
  const periods = figures.flatMap(({ period }) => period ?? [])
  const [first] = periods
  if (!first) return `Release of ${fullDate(dataset.release.published)}`
  const ends = [...new Set(periods.map(({ end }) => end))].toSorted()
  const isWhole = ends.length === 1 && periods.every(({ startBasis }) => startBasis !== 'inferred')
  return isWhole ? `${fullDate(first.start)} – ${fullDate(first.end)}` : `To ${listed(ends)}`
}

/** "Aug. 19, Aug. 22 and Aug. 29, 2011". The year appears once, since all figures end in the same summer. */
function listed(dates: readonly string[]): string {
  const isOneYear = new Set(dates.map((date) => date.slice(0, 4))).size === 1
  const last = dates.at(-1) ?? ''
  const others = dates.slice(0, -1).map((date) => (isOneYear ? monthDay(date) : fullDate(date)))
  return others.length === 0 ? fullDate(last) : `${others.join(', ')} and ${fullDate(last)}`
}

const hedgesOf = (figures: readonly Figure[]) => [
  ...(figures.some(({ bound }) => bound === 'at-least') ? ['“more than” marks a floor'] : []),
  ...(figures.some(({ bound }) => bound === 'about') ? ['“approximately” as printed'] : []),
]

/** The basis of the dates, where the release does not print them with the figure. */
function basesOf(figures: readonly Figure[], dataset: Dataset): string[] {
  const inherited = figures.find(({ period }) => period?.endBasis === 'inherited')
  const from = inherited?.partOf && figureOf(dataset, inherited.partOf.figure).quote.paragraph
  return [
    ...(from ? [`dates inherited from ¶${from}`] : []),
    ...(figures.some(({ period }) => period?.startBasis === 'inferred') ? ['start and year inferred'] : []),
  ]
}

function marksOf(figures: readonly Figure[], view: View): SlideFooter['marks'] {
  const paragraphs = [...new Set(figures.map(({ quote }) => quote.paragraph))].toSorted((a, b) => a - b)
  return paragraphs.map((paragraph) => ({
    mark: `¶${paragraph}`,
    href: hrefOf(view, {
      figure: figures.find(({ quote }) => quote.paragraph === paragraph)?.id ?? null,
      compare: null,
    }),
  }))
}
