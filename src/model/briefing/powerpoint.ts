/** The content of the PowerPoint file: each slide's text, chart, table and notes. */
import type { Dataset, Kind } from '../../dataset/schema.ts'
import type { SlideBody } from './body.ts'
import { slideMapWidth, slidePlaceRows } from './places.ts'
import type { FigureRow } from '../figures.ts'
import type { LabelSpot, PlanePoint } from '../label-placement.ts'
import { unbroken } from '../format.ts'
import { linesOf } from '../outline-points.ts'
import type { MapOutlines } from '../places.ts'
import type { Piece } from '../sentences.ts'
import { deckOf, type SlideRow } from './slides.ts'
import { editionWords, filterWords, sourceWords } from '../provenance.ts'
import type { View } from '../view.ts'

/**
 * One bar of a native chart. The category is the figure's sentence, so that the worksheet behind the chart has no
 * bare number either.
 */
export type PowerpointBar = {
  sentence: string
  value: number
  /** The number as a spreadsheet format: `"more than "#,##0`. */
  format: string
  /** Length as a share of the plot, 0 to 1. */
  length: number
  /** True where the number is a minimum ("more than"), drawn with an open end. */
  isFloor: boolean
}

/** A large number with what it counts below it, and further lines in a lighter color. */
export type PowerpointCell = { number: string; caption: string; more: string[] }

/** A number followed by what it counts. */
type Line = { number: string; caption: string }

export type PowerpointMap = {
  name: string
  /** Size of the map in the px of the label positions. */
  width: number
  height: number
  land: PlanePoint[][]
  borders: PlanePoint[][]
  pins: (PlanePoint & { name: string; spot: LabelSpot | null })[]
}

export type PowerpointBody =
  | { layout: 'cover'; release: string; publisher: string; status: string; chosen: string }
  | { layout: 'points'; points: { lead: string; text: string; address: string | null }[] }
  | {
      layout: 'part'
      kind: Kind
      whole: Line & { name: string; bar: PowerpointBar }
      part: Line & { name: string; bar: PowerpointBar }
      /** The value at the plot's right edge. */
      end: number
      cells: PowerpointCell[]
      words: string | null
    }
  | {
      layout: 'bars'
      kind: Kind
      /** What the bars count: the header of the worksheet's column. */
      series: string
      summary: string
      end: number
      bars: (PowerpointBar & { name: string; caption: string })[]
    }
  | { layout: 'figures'; cells: PowerpointCell[] }
  | { layout: 'map'; points: string[]; map: PowerpointMap }

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

/** Length of an open end's fade as a share of the drawing, as in the briefing. */
const fadeOfPart = 64 / 1408

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
      body: bodyFor(slide, dataset, outlines),
      aside: words(slide.aside),
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
      notes: notesFor(slide, dataset, view),
    })),
  }
}

const words = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

function bodyFor({ body, title }: SlideRow, dataset: Dataset, outlines: MapOutlines): PowerpointBody {
  switch (body.layout) {
    case 'cover':
      return {
        layout: 'cover',
        release: `“${body.release.title}”`,
        publisher: `${body.release.publisher}, ${body.release.published}`,
        status: words(body.status),
        chosen:
          body.chosen.length === 0
            ? ''
            : `For the programs chosen: ${body.chosen.join(', ')}. ${body.notZero}`.trim(),
      }
    case 'points':
    case 'sources':
      return { layout: 'points', points: body.points.map((point) => ({ ...point, text: words(point.text) })) }
    case 'part':
      return partFor(body)
    case 'bars':
      return {
        layout: 'bars',
        kind: body.bars[0]?.bar.row.kind ?? 'attendance',
        series: title,
        summary: body.summary,
        end: Math.max(...body.bars.map(({ bar }) => bar.row.value / bar.length)),
        bars: body.bars.map(({ bar: { row, length }, caption }) => ({
          ...barFor(row, length),
          name: row.name,
          caption: `${caption}, ${dateAndMark(row)}`,
        })),
      }
    case 'figures':
      return {
        layout: 'figures',
        cells: body.cells.map(({ row, caption, remark }) => ({
          number: row.qualified,
          caption: words(caption),
          more: [dateAndMark(row), words(remark)].filter((line) => line !== ''),
        })),
      }
    case 'map':
      return { layout: 'map', points: body.points.map(words), map: mapFor(title, dataset, outlines) }
  }
}

const dateAndMark = ({ asOf, mark }: FigureRow) => unbroken(`${asOf ?? ''} ${mark}`.trim())

function partFor(body: Extract<SlideBody, { layout: 'part' }>): PowerpointBody {
  const { whole, part, printed, said } = body
  const length = whole.isFloor ? 1 - fadeOfPart : 1
  return {
    layout: 'part',
    kind: whole.kind,
    whole: {
      name: whole.name,
      number: whole.qualified,
      caption: body.wholeCaption,
      bar: barFor(whole, length),
    },
    part: {
      name: part.name,
      number: part.qualified,
      caption: body.partCaption,
      bar: barFor(part, length * body.share),
    },
    end: whole.value / length,
    cells: [
      ...(printed ? [{ number: printed.qualified, caption: said.printed, more: [] }] : []),
      {
        number: body.shareText,
        caption: said.computed,
        more: said.floor === null ? [] : [said.floor],
      },
    ],
    words: body.words,
  }
}

const barFor = (row: FigureRow, length: number): PowerpointBar => ({
  sentence: row.sentence,
  value: row.value,
  format: formatOf(row),
  length,
  isFloor: row.isFloor,
})

const literal = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)

/** The number format: a value changed in PowerPoint is written in the same way, qualifier included. */
function formatOf({ hedge, number }: Pick<FigureRow, 'hedge' | 'number'>): string {
  const [, before = '', decimals = '', after = ''] = /^(\D*)[\d,]*(?:\.(\d+))?(.*)$/.exec(number) ?? []
  const digits = decimals === '' ? '#,##0' : `#,##0.${'0'.repeat(decimals.length)}`
  return `${literal(hedge === '' ? before : `${hedge} ${before}`)}${digits}${literal(after)}`
}

function mapFor(title: string, dataset: Dataset, outlines: MapOutlines): PowerpointMap {
  const { view } = outlines
  const scale = slideMapWidth / view.width
  const placed = ({ x, y }: PlanePoint): PlanePoint => ({ x: (x - view.x) * scale, y: (y - view.y) * scale })
  const linesIn = (path: string) => linesOf(path).map((line) => line.map(placed))
  const rows = slidePlaceRows(dataset.places, view)
  return {
    name: `${title}: ${rows.map(({ listedAs }) => listedAs).join('; ')}. The pins carry no value.`,
    width: slideMapWidth,
    height: view.height * scale,
    land: linesIn(outlines.land),
    borders: linesIn(outlines.borders),
    pins: rows.map((row) => ({ ...placed(row), name: row.name, spot: row.nameSpot })),
  }
}

const paragraph = (text: string): PowerpointNote => ({ text, isHeading: false })

const under = (heading: string, lines: readonly string[]): PowerpointNote[] =>
  lines.length === 0 ? [] : [{ text: heading, isHeading: true }, ...lines.map(paragraph)]

/** The speaker window's notes as paragraphs, with the source last, for a slide copied into another deck. */
function notesFor({ notes, footer }: SlideRow, dataset: Dataset, view: View): PowerpointNote[] {
  return [
    ...notes.say.map((pieces) => paragraph(words(pieces))),
    ...under(
      'To keep in mind',
      notes.cautions.map(({ title, text }) => `• ${title}. ${words(text)}`),
    ),
    ...under(
      'In the release’s words',
      notes.figures.map(({ sentence, quote, mark }) => `• ${sentence} “${quote}” ${mark}`),
    ),
    paragraph(
      [
        sourceWords(
          dataset,
          footer.marks.map(({ mark }) => Number(mark.slice(1))),
        ),
        editionWords(dataset),
        filterWords(dataset, view),
      ].join(' '),
    ),
  ]
}
