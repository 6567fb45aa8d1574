import type { BarRow } from '../../model/charts.ts'
import { BarMark } from '../../ui/BarMark.tsx'
import { barHeight, BarLabel, rowHeight } from './BarLabel.tsx'

const share = (length: number) => `${length * 100}%`

/** The bars without a script: laid out by the browser in shares of the plot, at the pixels of the live chart. */
export function StillBars({ bars }: { bars: readonly BarRow[] }) {
  const top = (rowHeight - barHeight) / 2
  return (
    <svg className="bars-still" width="100%" height={bars.length * rowHeight} aria-hidden="true">
      {bars.map((bar, index) => (
        <svg key={bar.row.id} y={index * rowHeight} width="100%" height={rowHeight} overflow="visible">
          <BarMark
            y={top}
            length={share(bar.length)}
            height={barHeight}
            inner={bar.inner ? bar.inner.length / bar.length : null}
            open={bar.row.isFloor}
          />
          <svg x={share(bar.length)} overflow="visible">
            <BarLabel bar={bar} y={top} />
          </svg>
        </svg>
      ))}
      <line className="bars-zero" y2={bars.length * rowHeight} />
    </svg>
  )
}
