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
 * One bar as a Recharts chart of a single row, drawn with the same marks as the still bar that it replaces and placed
 * by the row's own layout. Names, keys and the text for assistive technology are ours: Recharts reverses the arrow
 * keys in this layout.
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

/** Recharts passes back the datum of each bar. */
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
        end={bar.row.end}
      />
      <BarLabel bar={bar} x={x + width} y={y} />
    </a>
  )
}

function reading({ active, payload }: TooltipContentProps) {
  const bar = payload[0]?.payload as BarRow | undefined
  return active && bar ? <BarReading bar={bar} /> : null
}
