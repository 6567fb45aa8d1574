/** What stands under every slide and cannot be switched off: period, qualifier, source. Made from the figures shown. */
import type { Dataset, Figure } from '../../dataset/schema.ts'
import { fullDate, monthDay } from '../format.ts'
import { figureOf } from '../figure-index.ts'
import { hrefOf, type View } from '../view.ts'

export type SlideFooter = {
  /** The days covered, for example "To Aug. 19, Aug. 22 and Aug. 29, 2011". */
  period: string
  /** What limits the figures or their dates, in a few words each. */
  qualifiers: string[]
  source: string
  /** The paragraphs of the release that the slide rests on, each with the way to its sentence. */
  marks: { mark: string; href: string }[]
}

/**
 * The footer of a slide that shows these figures, `numbered` being those whose number is written out. A slide without
 * figures has the dates of all.
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

/** "Aug. 19, Aug. 22 and Aug. 29, 2011": the year once, since all figures lie in one fiscal year and end in its summer. */
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

/** How the dates are known, where the release does not state them with the figure. */
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
