import type { ReactNode } from 'react'
import { wrapText } from './wrap-text.ts'
import pictureStyle from './picture.css?inline'

/** Width of every picture, and of the drawing inside its margins, in px. */
const pictureWidth = 720
const margin = 40
export const drawingWidth = pictureWidth - 2 * margin

type Props = {
  title: string
  subtitle: string
  /** Text alternative. */
  description: string
  /** Paragraphs below the drawing. */
  notes: readonly string[]
  /** The kind of count, which sets the hue as it does on the page. */
  kind?: string
  /** The rules for what is drawn. A file of its own has no style sheet but the one in it. */
  drawingStyle: string
  /** Height of the drawing, in px; it starts at the origin. */
  height: number
  children: ReactNode
}

/**
 * A standalone picture, laid out like a section of the page: rule, title, drawing, and below a hairline the notes it
 * must not be separated from. Text remains text.
 */
export function Picture({
  title,
  subtitle,
  description,
  notes,
  kind,
  drawingStyle,
  height,
  children,
}: Props) {
  const titleLines = linesFrom(wrapText(title, drawingWidth, 25), margin + 40, 30)
  const subtitleLines = linesFrom(wrapText(subtitle, drawingWidth, 14.5), last(titleLines) + 26, 20)
  const drawingTop = last(subtitleLines) + 24
  const footTop = drawingTop + height + 20
  const lines = noteLines(notes, footTop + 4)
  const pictureHeight = last(lines) + margin
  return (
    <svg
      className="picture"
      width={pictureWidth}
      height={pictureHeight}
      viewBox={`0 0 ${pictureWidth} ${pictureHeight}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the drawing is an SVG file of its own, no <img>.
      role="img"
      aria-labelledby="picture-title picture-description"
      data-kind={kind}
    >
      <title id="picture-title">{title}</title>
      <desc id="picture-description">{description}</desc>
      <style>{`${pictureStyle}\n${drawingStyle}`}</style>
      <rect className="picture-paper" width={pictureWidth} height={pictureHeight} />
      <g transform={`translate(${margin} 0)`}>
        <rect className="picture-rule" y={margin} width={drawingWidth} height={3} />
        {titleLines.map(({ text, y }) => (
          <text key={y} className="picture-title" y={y}>
            {text}
          </text>
        ))}
        {subtitleLines.map(({ text, y }) => (
          <text key={y} className="picture-subtitle" y={y}>
            {text}
          </text>
        ))}
        <g transform={`translate(0 ${drawingTop})`}>{children}</g>
        <rect className="picture-hairline" y={footTop} width={drawingWidth} height={1} />
        {lines.map(({ text, y }) => (
          <text key={y} className="picture-note" y={y}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  )
}

type Line = { text: string; y: number }

/** Stacks lines, the first one at `top`. */
const linesFrom = (texts: readonly string[], top: number, step: number): Line[] =>
  texts.map((text, index) => ({ text, y: top + index * step }))

const last = (lines: readonly Line[]) => lines.at(-1)?.y ?? 0

/** Stacks paragraphs below a point, with some space before each. */
function noteLines(notes: readonly string[], top: number): Line[] {
  const lines: Line[] = []
  for (const note of notes) {
    lines.push(...linesFrom(wrapText(note, drawingWidth, 12.5), (last(lines) || top) + 23, 17))
  }
  return lines
}
