import type { BarRow } from '../../model/charts.ts'
import { fadesBeyond, fadeWidth } from '../../ui/BarMark.tsx'

/** In px. */
export const barHeight = 26

/** The number at the bar's end, with the part drawn inside the bar below it. */
export function BarLabel({ bar, x = 0, y }: { bar: BarRow; x?: number; y: number }) {
  const left = x + (fadesBeyond(bar.row.end) ? fadeWidth + 4 : 9)
  const middle = y + barHeight / 2
  return (
    <g className="bar-label">
      <text x={left} y={bar.inner ? middle - 3 : middle + 5} className="bar-label-number">
        {bar.row.qualified}
      </text>
      {bar.inner && (
        <text x={left} y={middle + 17} className="bar-label-part">
          {bar.inner.row.qualified} {bar.inner.row.name}
        </text>
      )}
    </g>
  )
}
