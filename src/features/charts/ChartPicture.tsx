import type { ChartPictureRow } from '../../model/picture.ts'
import { capitalized } from '../../model/format.ts'
import barStyle from '../../ui/bar-drawing.css?inline'
import { BarMark } from '../../ui/BarMark.tsx'
import { drawingWidth, Picture } from '../../ui/Picture.tsx'
import { wrapText } from '../../ui/wrap-text.ts'
import { barHeight, BarLabel } from './BarLabel.tsx'
import chartStyle from './chart-drawing.css?inline'

/** In px, as nameWidth. */
const rowHeight = 72
const nameWidth = 212
const plotWidth = drawingWidth - nameWidth

/** The still bars as an exported picture: the page's marks and labels at a fixed size. */
export function ChartPicture({ words, kind, bars }: ChartPictureRow) {
  const height = bars.length * rowHeight
  const top = (rowHeight - barHeight) / 2
  return (
    <Picture {...words} kind={kind} drawingStyle={`${barStyle}\n${chartStyle}`} height={height}>
      {bars.map(({ bar, date }, index) => {
        const name = wrapText(capitalized(bar.row.name), nameWidth - 12, 15)
        const details = [...wrapText(bar.caption, nameWidth - 12, 13), `${date} · ${bar.row.mark}`]
        const first = (rowHeight - (name.length + details.length) * 18) / 2 + 13
        return (
          <g key={bar.row.id} transform={`translate(0 ${index * rowHeight})`}>
            {name.map((text, line) => (
              <text key={first + line * 18} className="picture-name" y={first + line * 18}>
                {text}
              </text>
            ))}
            {details.map((text, line) => (
              <text key={text} className="picture-detail" y={first + (name.length + line) * 18}>
                {text}
              </text>
            ))}
            <BarMark
              x={nameWidth}
              y={top}
              length={plotWidth * bar.length}
              height={barHeight}
              inner={bar.inner ? bar.inner.length / bar.length : null}
              end={bar.row.end}
            />
            <BarLabel bar={bar} x={nameWidth + plotWidth * bar.length} y={top} />
          </g>
        )
      })}
      <line className="bars-zero" x1={nameWidth} x2={nameWidth} y2={height} />
    </Picture>
  )
}
