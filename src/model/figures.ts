import type { Figure, Kind } from '../dataset/schema.ts'
import { asOf, hedge, qualified, sentenceOf, wholePeriod } from './format.ts'
import { memoizeByObject } from './memoize.ts'
import { hrefOf, type View } from './view.ts'

/** A figure as every view shows it: always with its qualifier, its date and the URL of its sentence. */
export type FigureRow = {
  id: string
  name: string
  kind: Kind
  value: number
  /** The qualifier: "more than", "approximately" or "". */
  hedge: string
  /** The number as printed. */
  number: string
  /** Qualifier and number: "more than 343,151". */
  qualified: string
  open: boolean
  /** How a bar of this figure ends (ui/BarMark.tsx). */
  end: 'closed' | 'beyond' | 'within' | 'around'
  /** "to Aug. 19", or the full period where its start is stated; null for a figure without a period. */
  date: string | null
  /** "to Aug. 19" even where the start is stated. */
  asOf: string | null
  dateInherited: boolean
  /** "¶7" */
  mark: string
  /** URL that opens the sentence. */
  href: string
  sentence: string
}

const ends: Record<Figure['bound'], FigureRow['end']> = {
  'as-printed': 'closed',
  'at-least': 'beyond',
  'at-most': 'within',
  about: 'around',
}

/** The part that is the same in every view; only the sentence's URL depends on it. */
const printed = memoizeByObject((figure: Figure): Omit<FigureRow, 'open' | 'href'> => ({
  id: figure.id,
  name: figure.name,
  kind: figure.kind,
  value: figure.value,
  hedge: hedge(figure),
  number: figure.valueText,
  qualified: qualified(figure),
  end: ends[figure.bound],
  date:
    figure.period &&
    (figure.period.startBasis === 'stated' ? wholePeriod(figure.period) : asOf(figure.period)),
  asOf: figure.period && asOf(figure.period),
  dateInherited: figure.period?.endBasis === 'inherited',
  mark: `¶${figure.quote.paragraph}`,
  sentence: sentenceOf(figure),
}))

export const figureRow = (figure: Figure, view: View): FigureRow => ({
  ...printed(figure),
  open: view.figure === figure.id,
  href: hrefOf(view, { figure: figure.id, compare: null }),
})

/** Whether a figure is shown for the chosen programs. Figures of the roundtable always are. */
export const isShown = (figure: Figure, view: View): boolean =>
  view.programs.length === 0 ||
  figure.scope === 'roundtable' ||
  view.programs.some((id) => id === figure.program)

/** The figures that count as shown for the chosen programs: theirs, or all where none is chosen. */
export const figuresOf = (figures: readonly Figure[], programs: readonly string[]): readonly Figure[] =>
  programs.length === 0 ? figures : figures.filter(({ program }) => programs.some((id) => id === program))
