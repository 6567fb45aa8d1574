/** What the native charts of a PowerPoint slide share, each with its sheet behind it. */
import type PptxGenJS from 'pptxgenjs'
import { inches, type Paint } from './look.ts'
import type { Page } from './room.ts'

/** Height of a bar. */
export const thick = 84

/** The name by which `patched-slide.ts` finds the shapes that fade. */
export const openEnd = 'Open end: the number is a floor'

/** What all our charts are: bars from the left, from zero, no grid, no legend, nothing that moves with the values. */
export const commonOptions = (end: number, paint: Paint): PptxGenJS.IChartOpts => ({
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

/** The end of a bar whose number is a floor: it fades out beyond the value. */
export function fadeAt(page: Page, x: number, middle: number, color: string, width: number) {
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
