import { useId } from 'react'
import './bar-mark.css'

/** Length of the fade beyond the minimum value of an open-ended bar, in px. */
export const fadeWidth = 18

/**
 * How a bar ends: "closed" at its value; "beyond" it, fading out, for a minimum ("more than"); fading "within" and closed,
 * for a maximum ("up to"); fading "around" it, for an estimate ("nearly").
 */
type BarEnd = 'closed' | 'beyond' | 'within' | 'around'

/** Whether a bar is drawn beyond its value, where its number must leave room. */
export const fadesBeyond = (end: BarEnd): boolean => end === 'beyond' || end === 'around'

type Props = {
  /** Start and length: px, or percent of the plot such as "57.3%". */
  x?: number | string
  y: number
  length: number | string
  height: number
  /** Length of the inner part as a share of this bar, 0 to 1; null for a plain bar. */
  inner: number | null
  end: BarEnd
  /** For a large bar: the fade's length, and the ids of its fill and outline. */
  fade?: number | undefined
}

/**
 * One bar as plain SVG: the same drawing on screen, on paper and in pictures. Colors come from `--hue` and `--soft`.
 */
export function BarMark({ x = 0, y, length, height, inner, end, fade }: Props) {
  const gradient = useId()
  const outlined = inner !== null
  const width = fade ?? fadeWidth
  const open = fadesBeyond(end)
  const fadesWithin = end === 'within' || end === 'around'
  return (
    <svg className="bar" x={x} y={y} width={length} height={height} overflow="visible">
      <rect className="bar-solid" width={2} height={height} />
      <svg className="bar-body" width="100%" height={height} overflow="hidden">
        <rect className={outlined ? 'bar-soft' : 'bar-solid'} width="100%" height={height} />
        {outlined && (
          <>
            <path className="bar-outline" d={`M0 0V${height}`} />
            <line className="bar-outline" x2="100%" />
            <line className="bar-outline" x2="100%" y1={height} y2={height} />
            {!open && <line className="bar-outline" x1="100%" x2="100%" y2={height} />}
            <rect className="bar-solid" y={height * 0.3} width={`${inner * 100}%`} height={height * 0.4} />
          </>
        )}
        {fadesWithin && (
          <svg x="100%" height={height} overflow="visible">
            <linearGradient id={`${gradient}within`}>
              <stop className="bar-paper" offset="0" stopOpacity="0" />
              <stop className="bar-paper" offset="1" stopOpacity={end === 'within' ? 0.8 : 0.5} />
            </linearGradient>
            <rect x={-width} width={width} height={height} fill={`url(#${gradient}within)`} />
            {end === 'within' && <rect className="bar-solid" x={-2} width={2} height={height} />}
          </svg>
        )}
      </svg>
      {open && (
        <svg x="100%" width={width} height={height} overflow="visible">
          <linearGradient id={gradient}>
            <stop className="bar-fade" offset="0" stopOpacity={end === 'around' ? 0.5 : 1} />
            <stop className="bar-fade" offset="1" stopOpacity="0" />
          </linearGradient>
          {outlined && fade !== undefined && (
            <>
              <linearGradient id={`${gradient}soft`}>
                <stop className="bar-fade-soft" offset="0" />
                <stop className="bar-fade-soft" offset="1" stopOpacity="0" />
              </linearGradient>
              <rect width={width} height={height} fill={`url(#${gradient}soft)`} />
            </>
          )}
          {outlined ? (
            [0, height - 1].map((edge) => (
              <rect key={edge} y={edge} width={width} height={1} fill={`url(#${gradient})`} />
            ))
          ) : (
            // Overlaps the bar by one pixel, or a seam shows where the bar ends between two pixels.
            <rect
              x={fadesWithin ? 0 : -1}
              width={fadesWithin ? width : width + 1}
              height={height}
              fill={`url(#${gradient})`}
            />
          )}
        </svg>
      )}
    </svg>
  )
}
