/** The content of the PowerPoint file: each slide's text, chart, table and notes. */
import type { Dataset, Kind } from '../../dataset/schema.ts'
import { powerpointBody, type PowerpointBody } from './powerpoint-body.ts'
import type { MapOutlines } from '../places.ts'
import { textOf } from '../sentences.ts'
import { deckOf, type SlideRow } from './slides.ts'
import { editionWords, filterWords, sourceWords } from '../provenance.ts'
import type { View } from '../view.ts'

/** A paragraph of the notes. */
export type PowerpointNote = { text: string; isHeading: boolean }

export type PowerpointSlide = {
  id: string
  kicker: string
  kind: Kind | null
  title: string
  body: PowerpointBody
  aside: string
  footer: {
    /** End dates and limits of the figures. */
    limits: string
    source: string
    /** The paragraphs of the release, and the chosen programs. */
    more: string
  }
  /** The speaker's notes: talking points, cautions, and each figure with its exact quote. */
  notes: PowerpointNote[]
}

export type PowerpointDeck = {
  /** For the file's properties. */
  title: string
  subject: string
  /** URL of the release, linked from each slide's source. */
  address: string
  slides: PowerpointSlide[]
}

/** The deck for the chosen programs, slide by slide as in the briefing. */
export function powerpointOf(dataset: Dataset, view: View, outlines: MapOutlines): PowerpointDeck {
  const { slides, choice } = deckOf(dataset, view)
  return {
    title: slides[0]?.title ?? '',
    subject: `${filterWords(dataset, view)} ${editionWords(dataset)}`,
    address: dataset.release.address,
    slides: slides.map((slide) => ({
      id: slide.id,
      kicker: slide.kicker,
      kind: slide.kind,
      title: slide.title,
      body: powerpointBody(slide, dataset, outlines),
      aside: textOf(slide.aside),
      footer: {
        limits: [slide.footer.period, ...slide.footer.qualifiers].join(' · '),
        source: slide.footer.source,
        more: [
          ...(slide.footer.marks.length > 0
            ? [`, ${slide.footer.marks.map(({ mark }) => mark).join(' ')}`]
            : []),
          ...(choice === null ? [] : [` · ${choice}`]),
        ].join(''),
      },
      notes: notesFor(slide, dataset),
    })),
  }
}

const paragraph = (text: string): PowerpointNote => ({ text, isHeading: false })

const under = (heading: string, lines: readonly string[]): PowerpointNote[] =>
  lines.length === 0 ? [] : [{ text: heading, isHeading: true }, ...lines.map(paragraph)]

/** The speaker window's notes as paragraphs, with the source last, for a slide copied into another deck. */
function notesFor({ notes, footer }: SlideRow, dataset: Dataset): PowerpointNote[] {
  return [
    ...notes.say.map((pieces) => paragraph(textOf(pieces))),
    ...under(
      'To keep in mind',
      notes.cautions.map(({ title }) => `${title}.`),
    ),
    ...under(
      'In the release’s words',
      notes.sentences.map(
        ({ figures, quote, mark, earlier }) =>
          `${figures.map(({ sentence: words }) => words).join(' ')} ${earlier === null ? `“${quote}”` : `See slide ${earlier},`} ${mark}`,
      ),
    ),
    paragraph(
      `${sourceWords(
        dataset,
        footer.marks.map(({ mark }) => Number(mark.slice(1))),
      )} Dataset ${dataset.version}.`,
    ),
  ]
}
