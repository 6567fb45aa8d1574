import { Bar, BarChart, Tooltip, XAxis, YAxis, type BarShapeProps, type TooltipContentProps } from 'recharts'
import type { BarRow } from '../../model/charts.ts'
import { BarMark } from '../../ui/BarMark.tsx'
import { useLater } from '../../ui/useLater.ts'
import { barHeight, BarLabel } from './BarLabel.tsx'
import { BarReading } from './BarReading.tsx'

type Props = { bars: readonly BarRow[]; end: number }

/**
 * The bars as a Recharts chart, drawn with the marks of the still one. Names, keys and the text for assistive
 * technology are in the list beside it: Recharts' own reverse the arrow keys in this layout. Other bars are first shown
 * by the still chart, which is there at once, and drawn here a little later.
 */
export default function LiveBars({ bars, end }: Props) {
  const drawn = useLater(bars)
  const drawnEnd = useLater(end)
  // Recharts learns how much room the plot has after it is drawn: until then other bars stand in the room of the last ones.
  const sized = useLater(drawn)
  const late = drawn === bars ? (sized === bars ? undefined : 'size') : 'bars'
  return (
    <div className="bars-live" data-late={late} aria-hidden="true">
      <BarChart
        layout="vertical"
        data={drawn}
        responsive
        width="100%"
        height="100%"
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, drawnEnd]} hide />
        <YAxis type="category" dataKey="row.id" width={0} hide />
        <Tooltip cursor={false} isAnimationActive={false} content={reading} />
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
