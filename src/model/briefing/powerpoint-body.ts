/** The middle of a slide as a PowerPoint file holds it: its numbers, bars, points or map. */
import type { Dataset, Kind } from '../../dataset/schema.ts'
import type { SlideBody } from './body.ts'
import { slideMapWidth, slidePlaceRows } from './places.ts'
import type { FigureRow } from '../figures.ts'
import type { LabelSpot, PlanePoint } from '../label-placement.ts'
import { unbroken } from '../format.ts'
import { linesOf } from '../outline-points.ts'
import type { MapOutlines } from '../places.ts'
import { textOf } from '../sentences.ts'
import type { SlideRow } from './slides.ts'

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
  end: FigureRow['end']
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

/** The middle of a slide, by its layout. */
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

/** The middle of a slide of one layout. */
export type PowerpointBodyOf<Layout extends PowerpointBody['layout']> = Extract<
  PowerpointBody,
  { layout: Layout }
>

/** Length of an open end's fade as a share of the drawing, as in the briefing. */
const fadeOfPart = 64 / 1408

/** The middle of a slide as the file holds it. */
export function powerpointBody(
  { body, title }: SlideRow,
  dataset: Dataset,
  outlines: MapOutlines,
): PowerpointBody {
  switch (body.layout) {
    case 'cover':
      return {
        layout: 'cover',
        release: `“${body.release.title}”`,
        publisher: `${body.release.publisher}, ${body.release.published}`,
        status: textOf(body.status),
        chosen:
          body.chosen.length === 0
            ? ''
            : `For the programs chosen: ${body.chosen.join(', ')}. ${body.notZero}`.trim(),
      }
    case 'points':
    case 'sources':
      return {
        layout: 'points',
        points: body.points.map((point) => ({ ...point, text: textOf(point.text) })),
      }
    case 'part':
      return partFor(body)
    case 'bars':
      return {
        layout: 'bars',
        kind: body.bars[0]?.row.kind ?? 'attendance',
        series: title,
        summary: body.summary,
        end: body.end,
        bars: body.bars.map(({ row, length, caption }) => ({
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
          caption: textOf(caption),
          more: [dateAndMark(row), textOf(remark)].filter((line) => line !== ''),
        })),
      }
    case 'map':
      return { layout: 'map', points: body.points.map(textOf), map: mapFor(title, dataset, outlines) }
  }
}

const dateAndMark = ({ asOf, mark }: FigureRow) => unbroken(`${asOf ?? ''} ${mark}`.trim())

function partFor(body: Extract<SlideBody, { layout: 'part' }>): PowerpointBody {
  const { whole, part, printed, said } = body
  const length = whole.end === 'beyond' || whole.end === 'around' ? 1 - fadeOfPart : 1
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
  end: row.end,
})

const literal = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)

/** The number format: a value changed in PowerPoint is written in the same way, qualifier included. */
function formatOf({ hedge, number }: Pick<FigureRow, 'hedge' | 'number'>): string {
  const before = number.replace(/\d.*/, '')
  const after = number.replace(/.*\d/, '')
  const decimals = number.slice(before.length, number.length - after.length).split('.')[1]
  const digits = decimals === undefined ? '#,##0' : `#,##0.${'0'.repeat(decimals.length)}`
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
