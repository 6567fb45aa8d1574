/** The briefing: the slides of `data/` for the chosen programs, ready to render. */
import type { Dataset, Kind, Slide } from '../../dataset/schema.ts'
import { bodyOf, type SlideBody } from './body.ts'
import { drawnOn, sentencesOn } from './figures.ts'
import { noteKeeper, notesOn, shownOn, type SlideNotes } from './notes.ts'
import { isShown } from '../figures.ts'
import { numberedIn } from '../named-figures.ts'
import { plainProse } from '../prose.ts'
import { sentence, type Piece } from '../sentences.ts'
import { sourceLineOf, type SourceLine } from '../source-line.ts'
import { hrefOf, type View } from '../view.ts'

export type SlideRow = {
  id: string
  /** Number in this deck, from 1. */
  number: number
  kicker: string
  /** The kind of count, which sets the color; null for a slide without one. */
  kind: Kind | null
  title: string
  body: SlideBody
  aside: Piece[]
  footer: SourceLine
  notes: SlideNotes
  /** URL of this slide. */
  href: string
}

export type DeckRow = {
  slides: SlideRow[]
  current: SlideRow
  next: SlideRow | null
  /** In every footer while programs are chosen: which ones, and how many slides are left out; null for all. */
  choice: string | null
  /** URL of the page with the same programs. */
  leaveHref: string
}

/** The deck for a view. A slide whose figures are all filtered out is left out. */
export function deckOf(dataset: Dataset, view: View): DeckRow {
  const kept = dataset.slides.filter((slide) => isKept(slide, dataset, view))
  const earlier = noteKeeper()
  const slides = kept.map((slide, index) => slideRow(slide, index + 1, earlier, dataset, view))
  const current = slides[Math.min(view.slide, slides.length) - 1]
  if (!current) throw new Error('The briefing has no slide.')
  return {
    slides,
    current,
    next: slides[current.number] ?? null,
    choice: choiceOf(dataset, view, dataset.slides.length - kept.length),
    leaveHref: hrefOf(view, { view: 'page', slide: 1, figure: null, compare: null }),
  }
}

function isKept(slide: Slide, dataset: Dataset, view: View): boolean {
  const drawn = drawnOn(slide, dataset)
  return drawn.length === 0 || drawn.some((figure) => isShown(figure, view))
}

function slideRow(
  slide: Slide,
  number: number,
  earlier: ReturnType<typeof noteKeeper>,
  dataset: Dataset,
  view: View,
): SlideRow {
  const shown = shownOn(slide, dataset, (figure) => isShown(figure, view))
  const drawn = drawnOn(slide, dataset)
  const written = numberedIn(sentencesOn(slide), dataset)
  const numbered = shown.filter((figure) => drawn.includes(figure) || written.includes(figure))
  const kind = drawn[0]?.kind ?? null
  return {
    id: slide.id,
    number,
    kicker: plainProse(slide.kicker, dataset),
    kind: kind === 'attendance' ? null : kind,
    title: plainProse(slide.title, dataset),
    body: bodyOf(slide, dataset, view),
    aside: slide.aside === null ? [] : sentence(slide.aside, dataset, view),
    footer: sourceLineOf(
      {
        figures: shown,
        numbered,
        isDrawn: drawn.length > 0,
        names: slide.layout === 'map' ? dataset.places.map(({ listedAs }) => listedAs.start) : [],
      },
      dataset,
      view,
    ),
    notes: notesOn(slide, numbered, (key) => earlier(key, number), dataset, view),
    href: hrefOf(view, { slide: number, figure: null, compare: null }),
  }
}

/** Up to two programs are named, more are counted, so that the footer stays on its line. */
function choiceOf(dataset: Dataset, view: View, leftOut: number): string | null {
  if (view.programs.length === 0) return null
  const chosen = dataset.programs.filter(({ id }) => view.programs.includes(id)).map(({ name }) => name)
  const programs =
    chosen.length > 2 ? `${chosen.length} of ${dataset.programs.length} programs` : chosen.join(', ')
  return leftOut === 0 ? programs : `${programs}; ${leftOut} ${leftOut === 1 ? 'slide' : 'slides'} left out`
}
