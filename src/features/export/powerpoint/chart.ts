/** What all native charts of the file share, each with its worksheet. */
import type PptxGenJS from 'pptxgenjs'
import type { FigureRow } from '../../../model/figures.ts'
import { inches, type Paint } from './look.ts'
import type { Page } from './room.ts'

/** Height of a bar. */
export const thick = 84

/**
 * The shapes that fade, by the names under which `patched-slide.ts` finds them: how opaque each is at its left and its
 * right edge, in percent.
 */
export const fades: ReadonlyMap<string, readonly [left: number, right: number]> = new Map([
  ['Open end: the number is a floor', [100, 0]],
  ['Soft end: the number is a ceiling', [0, 80]],
  ['Soft end: the number is an estimate', [0, 50]],
  ['Open end: the number is an estimate', [50, 0]],
])

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

type EndOfBar = {
  end: FigureRow['end']
  /** Where the bar ends, and its vertical middle. */
  x: number
  middle: number
  color: string
  /** Length of the fade. */
  width: number
}

/** The end of a bar whose number is a bound or an estimate, as ui/BarMark.tsx draws it on the page. */
export function drawEnd(page: Page, { end, x, middle, color, width }: EndOfBar, paint: Paint) {
  const shape = (name: string, left: number, wide: number, fill: string) =>
    page.addText('', {
      objectName: name,
      shape: 'rect',
      x: inches(left),
      y: inches(middle - thick / 2),
      w: inches(wide),
      h: inches(thick),
      fill: { color: fill },
    })
  // Slightly over the bar's end, or its outline would close it.
  if (end === 'beyond') shape('Open end: the number is a floor', x - 3, width + 3, color)
  if (end === 'within') {
    shape('Soft end: the number is a ceiling', x - width, width, paint('paper'))
    shape('End of a bar', x - 3, 3, color)
  }
  if (end === 'around') {
    shape('Soft end: the number is an estimate', x - width, width + 1, paint('paper'))
    shape('Open end: the number is an estimate', x, width, color)
  }
}
