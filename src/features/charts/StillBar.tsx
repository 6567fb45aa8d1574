import type { BarRow } from '../../model/charts.ts'
import { BarMark } from '../../ui/BarMark.tsx'
import { barHeight, BarLabel } from './BarLabel.tsx'

/** A share from 0 to 1 as an SVG percentage. */
const share = (part: number) => `${part * 100}%`

/** A bar that needs no JavaScript: laid out in percent of the plot, on the same pixels as the live one. */
export const StillBar = ({ bar }: { bar: BarRow }) => (
  <svg className="bars-still" width="100%" height={barHeight} overflow="visible">
    <BarMark
      y={0}
      length={share(bar.length)}
      height={barHeight}
      inner={bar.inner ? bar.inner.length / bar.length : null}
      end={bar.row.end}
    />
    <svg x={share(bar.length)} overflow="visible">
      <BarLabel bar={bar} y={0} />
    </svg>
  </svg>
)
