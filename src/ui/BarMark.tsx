import { useId } from 'react'
import './bar-mark.css'

/** Length of the fade beyond the minimum value of an open-ended bar, in px. */
export const fadeWidth = 18

type Props = {
  /** Start and length: px, or percent of the plot such as "57.3%". */
  x?: number | string
  y: number
  length: number | string
  height: number
  /** Length of the inner part as a share of this bar, 0 to 1; null for a plain bar. */
  inner: number | null
  /** True where the value is a minimum ("more than"): the bar fades out beyond it. */
  open: boolean
  /** For a large bar: the fade's length, and the ids of its fill and outline. */
  fade?: number | undefined
}

/**
 * One bar as plain SVG: the same drawing on screen, on paper and in pictures. Colors come from `--hue` and `--soft`.
 */
export function BarMark({ x = 0, y, length, height, inner, open, fade }: Props) {
  const gradient = useId()
  const outlined = inner !== null
  const width = fade ?? fadeWidth
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
      </svg>
      {open && (
        <svg x="100%" width={width} height={height} overflow="visible">
          <linearGradient id={gradient}>
            <stop className="bar-fade" offset="0" />
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
            <rect x={-1} width={width + 1} height={height} fill={`url(#${gradient})`} />
          )}
        </svg>
      )}
    </svg>
  )
}
