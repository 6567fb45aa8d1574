/** The middle of a PowerPoint slide, by its layout. */
import type PptxGenJS from 'pptxgenjs'
import type { PowerpointBody, PowerpointCell } from '../../../model/briefing/powerpoint.ts'
import { textWidth } from '../../../ui/wrap-text.ts'
import { drawBars, drawPart } from './chart.ts'
import { edge, inches, linesIn, measure, points, safe, serif, serifWidth, size, type Paint } from './look.ts'
import { drawMap } from './map.ts'

type Page = PptxGenJS.Slide

/** The room of the body, from its upper edge to its lower one. */
type Room = { top: number; bottom: number }

/** Height of a line of text. */
const line = 40

export function drawBody(page: Page, body: PowerpointBody, room: Room, paint: Paint) {
  switch (body.layout) {
    case 'cover':
      return drawCover(page, body, room, paint)
    case 'points':
      return drawPoints(page, body.points, room, paint)
    case 'part':
      return drawPartBody(page, body, room, paint)
    case 'bars':
      return drawBars(page, body, (room.top + room.bottom) / 2, paint)
    case 'figures':
      return drawCells(page, body.cells, { x: edge, width: measure, ...room }, size.figure, paint)
    case 'map':
      return drawMapBody(page, body, room, paint)
  }
}

/** The middle part of a room, this high. */
const centred = ({ top, bottom }: Room, height: number): Room => {
  const start = Math.max(top, (top + bottom - height) / 2)
  return { top: start, bottom: start + height }
}

function drawCover(page: Page, body: Extract<PowerpointBody, { layout: 'cover' }>, room: Room, paint: Paint) {
  const wide = { x: inches(edge), w: inches(measure), margin: 0 }
  page.addText(
    [
      {
        text: safe(body.release),
        options: { fontFace: serif, fontSize: points(size.lead), breakLine: true },
      },
      { text: safe(body.publisher), options: { fontSize: points(size.text), color: paint('muted') } },
    ],
    {
      ...wide,
      objectName: 'The release',
      y: inches(room.top + 16),
      h: inches(100),
      valign: 'top',
      color: paint('ink'),
      lineSpacing: points(46),
    },
  )
  const paragraphs = [body.status, ...(body.chosen === '' ? [] : [body.chosen])]
  page.addText(
    paragraphs.map((text, index) => ({
      text: safe(text),
      options: { breakLine: index < paragraphs.length - 1, paraSpaceBefore: index === 0 ? 0 : points(16) },
    })),
    {
      ...wide,
      objectName: 'Status',
      y: inches(room.top + 130),
      h: inches(room.bottom - room.top - 130),
      valign: 'bottom',
      fontSize: points(size.text),
      lineSpacing: points(line),
      color: paint('ink'),
    },
  )
}

const noBorder = { type: 'none' } as const

type Borders = [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps]

/** A table of a few sentences, each after the words it is found by. */
function drawPoints(
  page: Page,
  rows: Extract<PowerpointBody, { layout: 'points' }>['points'],
  room: Room,
  paint: Paint,
) {
  const [lead, gap] = [390, 28]
  const text = measure - lead - gap
  const heights = rows.map((row) => {
    const shown = row.address === null ? row.text : `${row.text} ${hostOf(row.address)}`
    const lines = Math.max(linesIn(shown, text, size.text), linesIn(row.lead, lead, size.lead, serifWidth))
    return lines * line + 36
  })
  const { top } = centred(
    room,
    heights.reduce((sum, height) => sum + height, 0),
  )
  const padding = inches(18)
  page.addTable(
    rows.map((row, index) => {
      const border: Borders = [
        { type: 'solid', pt: 1, color: paint(index === 0 ? 'ink' : 'rule') },
        noBorder,
        noBorder,
        noBorder,
      ]
      const common = { border, valign: 'top', color: paint('ink') } as const
      return [
        {
          text: safe(row.lead),
          options: {
            ...common,
            margin: [inches(15), inches(gap), padding, 0],
            fontFace: serif,
            fontSize: points(size.lead),
          },
        },
        {
          text: [
            { text: safe(row.text) },
            ...(row.address === null
              ? []
              : [
                  { text: ' ' },
                  {
                    text: safe(hostOf(row.address)),
                    options: { color: paint('removed'), hyperlink: { url: safe(row.address) } },
                  },
                ]),
          ],
          options: { ...common, margin: [padding, 0, padding, 0], fontSize: points(size.text) },
        },
      ]
    }),
    {
      objectName: 'Points',
      x: inches(edge),
      y: inches(top),
      colW: [inches(lead + gap), inches(text)],
      rowH: heights.map(inches),
    },
  )
}

/** The host of an address, or the address itself where it is none. */
function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '')
  } catch {
    return address
  }
}

type Frame = Room & { x: number; width: number }

const caption = (cell: PowerpointCell) => cell.caption

/** Figures that share no scale, in large print side by side: a table, so that their lines stand level. */
function drawCells(
  page: Page,
  cells: readonly PowerpointCell[],
  { x, width, ...room }: Frame,
  largest: number,
  paint: Paint,
) {
  const column = width / cells.length
  const padding = 40
  const before = (index: number) => (index > 0 ? padding : 0)
  const after = (index: number) => (index < cells.length - 1 ? padding : 0)
  const longest = Math.max(...cells.map(({ number }) => textWidth(number, 1)), 1)
  const type = Math.min(largest, (column - 2 * padding) / (longest * serifWidth))
  const more = Array.from(
    { length: Math.max(...cells.map((cell) => cell.more.length)) },
    (_, index) => (cell: PowerpointCell) => cell.more[index] ?? '',
  )
  const row = (of: (cell: PowerpointCell) => string, options: PptxGenJS.TableCellProps): PptxGenJS.TableRow =>
    cells.map((cell, index) => ({
      text: safe(of(cell)),
      options: {
        valign: 'top',
        margin: [0, inches(after(index)), 0, inches(before(index))],
        border: [
          noBorder,
          noBorder,
          noBorder,
          index > 0 ? { type: 'solid', pt: 1, color: paint('rule') } : noBorder,
        ],
        fontSize: points(size.text),
        ...options,
      },
    }))
  const high = (of: (cell: PowerpointCell) => string) =>
    Math.max(
      ...cells.map((cell, index) => linesIn(of(cell), column - before(index) - after(index), size.text)),
    ) *
      line +
    8
  const heights = [type * 1.3, ...[caption, ...more].map(high)]
  const { top } = centred(
    room,
    heights.reduce((sum, height) => sum + height, 0),
  )
  page.addTable(
    [
      row(({ number }) => number, { fontFace: serif, fontSize: points(type), color: paint('ink') }),
      row(caption, { color: paint('ink') }),
      ...more.map((of) => row(of, { color: paint('muted') })),
    ],
    {
      objectName: 'Figures',
      x: inches(x),
      y: inches(top),
      colW: cells.map(() => inches(column)),
      rowH: heights.map(inches),
    },
  )
}

/** A stated part inside its whole, and its share: as computed, beside the one the release prints. */
function drawPartBody(
  page: Page,
  body: Extract<PowerpointBody, { layout: 'part' }>,
  room: Room,
  paint: Paint,
) {
  const { top } = centred(room, 420)
  const said = (row: { number: string; caption: string }, y: number) =>
    page.addText(
      [
        { text: safe(row.number), options: { fontFace: serif, fontSize: points(size.number) } },
        { text: `  ${safe(row.caption)}` },
      ],
      {
        objectName: row === body.whole ? 'The whole' : 'The part',
        x: inches(edge),
        y: inches(y),
        w: inches(measure),
        h: inches(60),
        margin: 0,
        valign: 'middle',
        fontSize: points(size.text),
        color: paint('ink'),
      },
    )
  said(body.whole, top)
  drawPart(page, body, top + 70, paint)
  said(body.part, top + 162)
  const column = 540
  drawCells(
    page,
    body.cells,
    { x: edge, width: column * body.cells.length, top: top + 262, bottom: top + 420 },
    size.figure * 0.74,
    paint,
  )
  if (body.words !== null) {
    const x = edge + column * body.cells.length + 40
    page.addText(safe(body.words), {
      objectName: 'In the release',
      x: inches(x),
      y: inches(top + 262),
      w: inches(Math.min(860, edge + measure - x)),
      h: inches(158),
      margin: 0,
      valign: 'middle',
      fontFace: serif,
      fontSize: points(size.lead),
      lineSpacing: points(44),
      color: paint('ink'),
    })
  }
}

/** The map beside the sentences that say what it does not show. */
function drawMapBody(page: Page, body: Extract<PowerpointBody, { layout: 'map' }>, room: Room, paint: Paint) {
  const { map } = body
  const width = Math.min(840, ((room.bottom - room.top) * map.width) / map.height)
  const height = (width * map.height) / map.width
  drawMap(page, map, { x: edge, y: centred(room, height).top, width, height }, paint)
  const x = edge + width + 64
  const text = edge + measure - x
  const heights = body.points.map((point) => linesIn(point, text, size.text) * line + 32)
  const { top } = centred(
    room,
    heights.reduce((sum, part) => sum + part, 0),
  )
  page.addTable(
    body.points.map((point) => [
      {
        text: safe(point),
        options: {
          valign: 'top',
          margin: [inches(16), 0, inches(16), 0],
          border: [{ type: 'solid', pt: 1, color: paint('rule') }, noBorder, noBorder, noBorder],
          fontSize: points(size.text),
          color: paint('ink'),
        },
      },
    ]),
    {
      objectName: 'What the map does not show',
      x: inches(x),
      y: inches(top),
      colW: [inches(text)],
      rowH: heights.map(inches),
    },
  )
}
