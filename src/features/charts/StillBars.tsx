import type { BarRow } from '../../model/charts.ts'
import { BarMark } from '../../ui/BarMark.tsx'
import { barHeight, BarLabel } from './BarLabel.tsx'

type Props = {
  bars: readonly BarRow[]
  /** Ids of the bars that are shown; without it, all. */
  shown?: { has: (id: string) => boolean }
}

/** A part of the whole as SVG writes it. */
const share = (part: number) => `${part * 100}%`

/** The bars without a script: laid out by the browser in shares of the plot, at the pixels of the live chart. */
export function StillBars({ bars, shown }: Props) {
  return (
    <div className="bars-still" aria-hidden="true">
      {bars.map((bar) => (
        <svg
          key={bar.row.id}
          className="bars-row"
          display={shown && !shown.has(bar.row.id) ? 'none' : undefined}
          width="100%"
          overflow="visible"
        >
          <svg y={share(1 / 2)} width="100%" height={barHeight} overflow="visible">
            <BarMark
              y={-barHeight / 2}
              length={share(bar.length)}
              height={barHeight}
              inner={bar.inner ? bar.inner.length / bar.length : null}
              open={bar.row.isFloor}
            />
            <svg x={share(bar.length)} overflow="visible">
              <BarLabel bar={bar} y={-barHeight / 2} />
            </svg>
          </svg>
        </svg>
      ))}
    </div>
  )
}
