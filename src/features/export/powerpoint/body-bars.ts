import type { PowerpointBodyOf } from '../../../model/briefing/powerpoint-body.ts'
import { commonOptions, drawEnd, thick } from './chart.ts'
import { edge, inches, points, safe, serif, size, type Paint } from './look.ts'
import type { Page } from './room.ts'

/** Length of the fade at the open end of a bar, and the distance between bars. */
const [fade, pitch] = [44, 124]

/** Left edge of the bars, and width of their plot. */
const [left, plot] = [408, 1000]

/** Distance of a number from its bar, and from an open end, beyond what a program leaves: shares of the chart. */
export const labelShift = { closed: 10 / plot, open: (fade + 4) / plot } as const

/** One of the charts: bars on one scale, each with its name, date and number. */
export function drawBars(
  page: Page,
  body: PowerpointBodyOf<'bars'>,
  /** The vertical middle of the body. */
  centre: number,
  paint: Paint,
) {
  const { bars } = body
  const height = bars.length * pitch
  const top = centre - height / 2
  page.addChart(
    'bar',
    [
      {
        name: safe(body.series),
        labels: bars.map(({ sentence }) => safe(sentence)),
        values: bars.map(({ value }) => value),
      },
    ],
    {
      ...commonOptions(body.end, paint),
      objectName: 'Chart',
      altText: safe(body.summary),
      x: inches(edge + left),
      y: inches(top),
      w: inches(plot),
      h: inches(height),
      barGapWidthPct: Math.round(((pitch - thick) / thick) * 100),
      chartColors: [paint(body.kind)],
      showValue: true,
      dataLabelFontFace: serif,
      dataLabelFontSize: points(size.number),
      dataLabelColor: paint('ink'),
      dataLabelFormatCode: '#,##0',
    },
  )
  for (const [index, { name, caption, length, end }] of bars.entries()) {
    const middle = top + (index + 0.5) * pitch
    const color = paint(body.kind)
    drawEnd(page, { end, x: edge + left + length * plot, middle, color, width: fade }, paint)
    page.addText(
      [
        { text: safe(name), options: { fontSize: points(size.text), color: paint('ink'), breakLine: true } },
        { text: safe(caption), options: { fontSize: points(size.note), color: paint('muted') } },
      ],
      {
        objectName: 'Name of a bar',
        x: inches(edge),
        y: inches(middle - pitch / 2),
        w: inches(left - 24),
        h: inches(pitch),
        margin: 0,
        valign: 'middle',
        lineSpacingMultiple: 1,
      },
    )
  }
}
