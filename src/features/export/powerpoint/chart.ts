/** The bars of a PowerPoint slide as native charts, each with its sheet behind it. */
import type PptxGenJS from 'pptxgenjs'
import type { PowerpointBody } from '../../../model/briefing/powerpoint.ts'
import { edge, inches, measure, points, safe, serif, size, type Paint } from './look.ts'

type Page = PptxGenJS.Slide

/** Height of a bar, how far its open end fades, and the room from one bar to the next. */
const [thick, fade, pitch] = [84, 44, 124]

/** Left end of the bars, and width of their plot. */
const [left, plot] = [408, 1000]

/** The name under which `patched.ts` knows the shapes that fade, and the charts that have their numbers at their bars. */
export const openEnd = 'Open end: the number is a floor'

/** How far a number stands from its bar, and from an open end, beyond what a program leaves: shares of the chart. */
export const labelShift = { closed: 10 / plot, open: (fade + 4) / plot } as const

/** What all our charts are: bars from the left, from zero, no grid, no legend, nothing that moves with the values. */
const common = (end: number, paint: Paint): PptxGenJS.IChartOpts => ({
  barDir: 'bar',
  // The plot fills its frame, so that names and numbers can stand at the bars.
  layout: { x: 0, y: 0, w: 1, h: 1 },
  chartArea: { roundedCorners: false },
  // The first bar at the top. The library knows it, its types do not.
  ...({ catAxisOrientation: 'maxMin' } as object),
  catAxisLabelPos: 'none',
  catAxisLineColor: paint('control'),
  catAxisLineSize: 1,
  catAxisMajorTickMark: 'none',
  catGridLine: { style: 'none' },
  valAxisHidden: true,
  valAxisMinVal: 0,
  valAxisMaxVal: end,
  valGridLine: { style: 'none' },
  valLabelFormatCode: '#,##0',
  showLegend: false,
  showTitle: false,
})

/** One of the charts: the bars on their one scale, each with its name, its date and its number. */
export function drawBars(
  page: Page,
  body: Extract<PowerpointBody, { layout: 'bars' }>,
  /** The middle of the slide's room. */
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
      ...common(body.end, paint),
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
  for (const [index, { name, caption, length, isFloor }] of bars.entries()) {
    const middle = top + (index + 0.5) * pitch
    if (isFloor) fadeAt(page, edge + left + length * plot, middle, paint(body.kind), fade)
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

/** The end of a bar whose number is a floor: it fades out beyond the value. */
function fadeAt(page: Page, x: number, middle: number, color: string, width: number) {
  page.addText('', {
    objectName: openEnd,
    shape: 'rect',
    // A little over the bar's end, or its outline would close it.
    x: inches(x - 3),
    y: inches(middle - thick / 2),
    w: inches(width + 3),
    h: inches(thick),
    fill: { color },
  })
}

/**
 * A stated part as a thin bar inside its whole: two charts on one scale, one over the other. As two series of one chart
 * they would need axes of their own, and programs differ in where they then draw the second.
 */
export function drawPart(
  page: Page,
  { whole, part, kind, end }: Extract<PowerpointBody, { layout: 'part' }>,
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
      ...common(end, paint),
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
  if (whole.bar.isFloor) {
    const x = whole.bar.length * measure
    fadeAt(page, edge + x, top + thick / 2, soft, measure - x)
  }
  bar(part, thick * 0.4, { chartColors: [paint(kind)] })
}
