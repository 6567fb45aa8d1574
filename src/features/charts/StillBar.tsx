import type { BarRow } from '../../model/charts.ts'
import { BarMark } from '../../ui/BarMark.tsx'
import { barHeight, BarLabel } from './BarLabel.tsx'

/** A part of the whole as SVG writes it. */
const share = (part: number) => `${part * 100}%`

/** A bar without a script: laid out by the browser in shares of the plot, at the pixels of the live one. */
export const StillBar = ({ bar }: { bar: BarRow }) => (
  <svg className="bars-still" width="100%" height={barHeight} overflow="visible">
    <BarMark
      y={0}
      length={share(bar.length)}
      height={barHeight}
      inner={bar.inner ? bar.inner.length / bar.length : null}
      open={bar.row.isFloor}
    />
    <svg x={share(bar.length)} overflow="visible">
      <BarLabel bar={bar} y={0} />
    </svg>
  </svg>
)
