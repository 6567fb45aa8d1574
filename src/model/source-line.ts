/** The line of sources that the headline and every slide bear: period, qualifiers, source. Made from their figures. */
import { paragraphAt } from '../dataset/paragraphs.ts'
import type { Dataset, Figure } from '../dataset/schema.ts'
import { fullDate, hedge, monthDay } from './format.ts'
import { figureOf } from './figure-index.ts'
import { hrefOf, type View } from './view.ts'

export type SourceLine = {
  /** The end dates, for example "To Aug. 19, Aug. 22 and Aug. 29, 2011". */
  period: string
  /** The limits of the figures or their dates, in a few words each. */
  qualifiers: string[]
  source: string
  /** The paragraphs of the release that they are from, each with the URL of its sentence. */
  marks: { mark: string; href: string }[]
}

/** What the line is made from. */
export type Shown = {
  /** The figures that the slide, or the headline, draws or names. */
  figures: readonly Figure[]
  /** Those whose number is written out. */
  numbered: readonly Figure[]
  /** Whether it draws any; a slide of sentences speaks of the whole release, and gets the dates of all figures. */
  isDrawn: boolean
  /** Offsets of other words of the release that the slide draws on, such as the names of departments. */
  names?: readonly number[]
}

export function sourceLineOf(
  { figures, numbered, isDrawn, names = [] }: Shown,
  dataset: Dataset,
  view: View,
): SourceLine {
  return {
    period: periodOf(isDrawn ? figures : dataset.figures, dataset),
    qualifiers: [...hedgesOf(numbered), ...(isDrawn ? basesOf(figures, dataset) : [])],
    source: dataset.release.short,
    marks: [...marksOf(figures, view), ...namesOf(names, dataset, view)],
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
  const others = dates.slice(0, -1).map((date) => (isOneYear ? monthDay(date) : fullDate(date)))
  const last = dates.slice(-1).map(fullDate)
  return [...(others.length === 0 ? [] : [others.join(', ')]), ...last].join(' and ')
}

const hedgesOf = (figures: readonly Figure[]) => [
  ...hedgesWith(figures, 'at-least').map((words) => `“${words}” marks a floor`),
  ...hedgesWith(figures, 'at-most').map((words) => `“${words}” marks a ceiling`),
  ...hedgesWith(figures, 'about').map((words) => `“${words}” as printed`),
]

const hedgesWith = (figures: readonly Figure[], bound: Figure['bound']): string[] => [
  ...new Set(figures.flatMap((figure) => (figure.bound === bound ? [hedge(figure)] : []))),
]

/** The basis of the dates, where the release does not print them with the figure. */
function basesOf(figures: readonly Figure[], dataset: Dataset): string[] {
  const inherited = figures.find(({ period }) => period?.endBasis === 'inherited')
  const from = inherited?.partOf && figureOf(dataset, inherited.partOf.figure).quote.paragraph
  return [
    ...(from ? [`dates inherited from ¶${from}`] : []),
    ...(figures.some(({ period }) => period?.startBasis === 'inferred')
      ? [
          figures.some(({ period }) => period?.startBasis === 'stated')
            ? 'start and year stated in part'
            : 'start and year inferred',
        ]
      : []),
  ]
}

/** The paragraphs of names that are no figures, which the page's own release shows. */
function namesOf(names: readonly number[], { release }: Dataset, view: View): SourceLine['marks'] {
  const paragraphs = new Set(names.flatMap((offset) => paragraphAt(release.text, offset) ?? []))
  return [...paragraphs].map((paragraph) => ({
    mark: `¶${paragraph}`,
    href: `${hrefOf(view, { view: 'page', slide: 1, figure: null, compare: null })}#p${paragraph}`,
  }))
}

function marksOf(figures: readonly Figure[], view: View): SourceLine['marks'] {
  // Of several figures of a paragraph the first remains.
  const firsts = new Map(figures.toReversed().map(({ id, quote }) => [quote.paragraph, id]))
  return [...firsts]
    .toSorted(([a], [b]) => a - b)
    .map(([paragraph, figure]) => ({
      mark: `¶${paragraph}`,
      href: hrefOf(view, { figure, compare: null }),
    }))
}
