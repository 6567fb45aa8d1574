import type PptxGenJS from 'pptxgenjs'
import type { PowerpointBodyOf } from '../../../model/briefing/powerpoint-body.ts'
import { drawFigures } from './body-figures.ts'
import { commonOptions, drawEnd, thick } from './chart.ts'
import { edge, inches, measure, points, safe, serif, size, type Paint } from './look.ts'
import { centered, type Page, type Room } from './room.ts'

/** A stated part inside its whole, and its share: as computed, next to the printed one. */
export function drawPart(page: Page, body: PowerpointBodyOf<'part'>, room: Room, paint: Paint) {
  const { top } = centered(room, 420)
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
  drawNested(page, body, top + 70, paint)
  said(body.part, top + 162)
  const column = 540
  drawFigures(
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

/**
 * A stated part as a thin bar inside its whole: two charts on one scale, one on top of the other. As two series of one
 * chart they would need separate axes, and programs differ in where they draw the second.
 */
function drawNested(
  page: Page,
  { whole, part, kind, end }: PowerpointBodyOf<'part'>,
  top: number,
  paint: Paint,
) {
  const soft = paint(`${kind}-soft`)
  const bar = (
    { name, bar: { sentence, value } }: typeof whole,
    thickness: number,
    look: PptxGenJS.IChartOpts,
  ) =>
    page.addChart('bar', [{ name: safe(name), labels: [safe(sentence)], values: [value] }], {
      ...commonOptions(end, paint),
      objectName: 'Chart',
      altText: safe(sentence),
      x: inches(edge),
      y: inches(top + (thick - thickness) / 2),
      w: inches(measure),
      h: inches(thickness),
      barGapWidthPct: 0,
      ...look,
    })
  bar(whole, thick, { chartColors: [soft], dataBorder: { pt: 1, color: paint(kind) } })
  const x = whole.bar.length * measure
  drawEnd(
    page,
    {
      end: whole.bar.end,
      x: edge + x,
      middle: top + thick / 2,
      color: soft,
      width: Math.max(measure - x, 44),
    },
    paint,
  )
  bar(part, thick * 0.4, { chartColors: [paint(kind)] })
}
