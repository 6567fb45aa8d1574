import type PptxGenJS from 'pptxgenjs'
import type { PowerpointCell } from '../../../model/briefing/powerpoint-body.ts'
import { textWidth } from '../../../ui/wrap-text.ts'
import { inches, linesIn, points, safe, serif, serifWidth, size, type Paint } from './look.ts'
import { centered, line, ruled, sum, type Page, type Room } from './room.ts'

const caption = (cell: PowerpointCell) => cell.caption

/** Figures without a common scale, in large type side by side: a table, so that their lines align. */
export function drawFigures(
  page: Page,
  cells: readonly PowerpointCell[],
  { x, width, ...room }: Room & { x: number; width: number },
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
        border: ruled('left', index > 0 ? paint('rule') : null),
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
  const { top } = centered(room, sum(heights))
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
