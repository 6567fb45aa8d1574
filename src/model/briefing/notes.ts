/** The speaker's notes: talking points, and for every figure its sentence, quote and cautions. */
import type { Dataset, Figure, Slide } from '../../dataset/schema.ts'
import { drawnOn, sentencesOn } from './figures.ts'
import { sentenceOf } from '../format.ts'
import { namedIn, numberedIn } from '../named-figures.ts'
import { noteRow, type NoteRow } from '../notes.ts'
import { sentence, type Piece } from '../sentences.ts'
import { hrefOf, type View } from '../view.ts'

export type SlideNotes = {
  say: Piece[][]
  /** Each sentence of the release with a figure that is on the slide or in the words to say. */
  sentences: NotedSentence[]
  /** Each in the notes of the first slide that needs it, and there alone: what is said often is not heard. */
  cautions: NoteRow[]
}

type NotedSentence = {
  /** Its figures, each with qualifier and date. */
  figures: { id: string; sentence: string }[]
  /** The release's own words. */
  quote: string
  mark: string
  href: string
  /** The earlier slide whose notes quote it, if there is one: the words are not repeated. */
  earlier: number | null
}

/** Remembers the slide of a deck whose notes say something first. */
export function noteKeeper(): (key: string, slide: number) => number | null {
  const first = new Map<string, number>()
  return (key, slide) => {
    const earlier = first.get(key) ?? null
    if (earlier === null) first.set(key, slide)
    return earlier
  }
}

/**
 * The notes of a slide.
 *
 * @param shown the figures whose numbers the audience sees
 * @param earlier the earlier slide whose notes say the same, or null for the first
 */
export function notesOn(
  slide: Slide,
  shown: readonly Figure[],
  earlier: (key: string) => number | null,
  dataset: Dataset,
  view: View,
): SlideNotes {
  const ids = new Set(shown.flatMap((figure) => figure.cautions))
  return {
    say: slide.say.map((text) => sentence(text, dataset, view)),
    sentences: bySentence([...shown, ...numberedIn(slide.say, dataset)]).map(([first, ...others]) => ({
      figures: [first, ...others].map((figure) => ({ id: figure.id, sentence: sentenceOf(figure) })),
      quote: first.quote.text,
      mark: `¶${first.quote.paragraph}`,
      href: hrefOf(view, { figure: first.id, compare: null }),
      earlier: earlier(`sentence ${first.quote.start}`),
    })),
    cautions: dataset.notes
      .filter(({ id }) => ids.has(id) && earlier(`note ${id}`) === null)
      .map((note) => noteRow(note, dataset, view)),
  }
}

/** The figures in groups, in their order: those of one sentence together, each once. */
function bySentence(figures: readonly Figure[]): [Figure, ...Figure[]][] {
  const groups = new Map<number, [Figure, ...Figure[]]>()
  for (const figure of new Set(figures)) {
    const group = groups.get(figure.quote.start)
    if (group) group.push(figure)
    else groups.set(figure.quote.start, [figure])
  }
  return [...groups.values()]
}

/** The figures that the audience sees on a slide: drawn and not filtered out, or named in a sentence. */
export function shownOn(slide: Slide, dataset: Dataset, isShown: (figure: Figure) => boolean): Figure[] {
  const drawn = drawnOn(slide, dataset).filter(isShown)
  return [...new Set([...drawn, ...namedIn(sentencesOn(slide), dataset)])]
}
