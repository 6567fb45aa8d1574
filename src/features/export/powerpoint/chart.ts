/** What all native charts of the file share, each with its worksheet. */
import type PptxGenJS from 'pptxgenjs'
import { inches, type Paint } from './look.ts'
import type { Page } from './room.ts'

/** Height of a bar. */
export const thick = 84

/** The name by which `patched-slide.ts` finds the shapes that fade. */
export const openEnd = 'Open end: the number is a floor'

/**
 * Options of every chart: horizontal bars from zero, no grid, no legend, a scale that does not depend on the values.
 */
export const commonOptions = (end: number, paint: Paint): PptxGenJS.IChartOpts => ({
  barDir: 'bar',
  // The plot fills its frame, so that names and numbers can be placed next to the bars.
  layout: { x: 0, y: 0, w: 1, h: 1 },
  chartArea: { roundedCorners: false },
  // The first bar at the top. The library supports it, but its types do not.
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

/** The end of a bar whose number is a lower bound: it fades out beyond the value. */
export function fadeAt(page: Page, x: number, middle: number, color: string, width: number) {
  page.addText('', {
    objectName: openEnd,
    shape: 'rect',
    // Slightly over the bar's end, or its outline would close it.
    x: inches(x - 3),
    y: inches(middle - thick / 2),
    w: inches(width + 3),
    h: inches(thick),
    fill: { color },
  })
}
