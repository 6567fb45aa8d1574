/** The speaker's notes: talking points, and for every figure its sentence, quote and cautions. */
import type { Dataset, Figure, Slide } from '../../dataset/schema.ts'
import { drawnOn, namedIn, sentencesOn } from './figures.ts'
import { sentenceOf } from '../format.ts'
import { noteRow, type NoteRow } from '../notes.ts'
import { sentence, type Piece } from '../sentences.ts'
import { hrefOf, type View } from '../view.ts'

export type SlideNotes = {
  say: Piece[][]
  /** Each figure on the slide, then each one in the words, with qualifier, date and the release's own words. */
  figures: (NotedFigure & Earlier)[]
  cautions: (NoteRow & Earlier)[]
}

type NotedFigure = { id: string; sentence: string; quote: string; mark: string; href: string }

/** The earlier slide whose notes say the same, if there is one: a handout says it in full only there. */
type Earlier = { earlier: number | null }

/** Marks what a deck's notes repeat from an earlier slide. */
export function noteKeeper(): (key: string, slide: number) => number | null {
  const first = new Map<string, number>()
  return (key, slide) => {
    const earlier = first.get(key) ?? null
    if (earlier === null) first.set(key, slide)
    return earlier
  }
}

/** The notes of a slide; its cautions are those of the figures the audience sees. */
export function notesOn(
  slide: Slide,
  shown: readonly Figure[],
  earlier: (key: string) => number | null,
  dataset: Dataset,
  view: View,
): SlideNotes {
  const ids = new Set(shown.flatMap((figure) => figure.cautions))
  const cautions = dataset.notes.filter(({ id }) => ids.has(id))
  const said = namedIn([...slide.say, ...cautions.flatMap(({ title, text }) => [title, text])], dataset)
  return {
    say: slide.say.map((text) => sentence(text, dataset, view)),
    figures: [...new Set([...shown, ...said])].map((figure) => ({
      id: figure.id,
      sentence: sentenceOf(figure),
      quote: figure.quote.text,
      mark: `¶${figure.quote.paragraph}`,
      href: hrefOf(view, { figure: figure.id, compare: null }),
      earlier: earlier(`figure ${figure.id}`),
    })),
    cautions: cautions.map((note) => ({
      ...noteRow(note, dataset, view),
      earlier: earlier(`note ${note.id}`),
    })),
  }
}

/** The figures that the audience sees on a slide: drawn and not filtered out, or named in a sentence. */
export function shownOn(slide: Slide, dataset: Dataset, isShown: (figure: Figure) => boolean): Figure[] {
  const drawn = drawnOn(slide, dataset).filter(isShown)
  return [...new Set([...drawn, ...namedIn(sentencesOn(slide), dataset)])]
}
