import { Bar, BarChart, Tooltip, XAxis, YAxis, type BarShapeProps, type TooltipContentProps } from 'recharts'
import type { BarRow } from '../../model/charts.ts'
import { BarMark } from '../../ui/BarMark.tsx'
import { barHeight, BarLabel } from './BarLabel.tsx'
import { BarReading } from './BarReading.tsx'

type Props = {
  bar: BarRow
  /** The value at the right edge of the plot, the same for all bars of a chart. */
  end: number
}

/**
 * A bar as a Recharts chart of one row, drawn with the marks of the still one, whose place it takes. Being in the row, it
 * goes where the row goes. Names, keys and the text for assistive technology stand beside it: Recharts' own reverse the
 * arrow keys in this layout.
 */
export default function LiveBar({ bar, end }: Props) {
  return (
    <div className="bars-live">
      <BarChart
        layout="vertical"
        data={[bar]}
        responsive
        width="100%"
        height="100%"
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, end]} hide />
        <YAxis type="category" dataKey="row.id" width={0} hide />
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          content={reading}
          allowEscapeViewBox={{ x: false, y: true }}
        />
        <Bar dataKey="row.value" barSize={barHeight} isAnimationActive={false} shape={shape} />
      </BarChart>
    </div>
  )
}

/** Recharts hands back the row that it was given for each bar. */
function shape({ x, y, width, height, payload }: BarShapeProps) {
  const bar = payload as BarRow
  return (
    <a className="bars-bar" href={bar.row.href} tabIndex={-1}>
      <BarMark
        x={x}
        y={y}
        length={width}
        height={height}
        inner={bar.inner ? bar.inner.length / bar.length : null}
        open={bar.row.isFloor}
      />
      <BarLabel bar={bar} x={x + width} y={y} />
    </a>
  )
}

function reading({ active, payload }: TooltipContentProps) {
  const bar = payload[0]?.payload as BarRow | undefined
  return active && bar ? <BarReading bar={bar} /> : null
}
