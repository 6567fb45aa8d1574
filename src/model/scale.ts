/**
 * The scale on which all bars are drawn: linear, from zero. Lengths are shares of the plot's width, so that a bar
 * covers the same pixels whether a script or the browser's layout draws it.
 */
export type Scale = {
  /** Length of a bar as a share of the plot's width, 0 to 1. */
  length: (value: number) => number
  /** The value at the plot's right edge, for a library that needs an axis end. */
  end: number
}

/** Width of the narrowest plot on a phone, in px. */
const narrowestPlot = 268

/**
 * Maximum width of a letter in a bar's label and in the smaller one below it, in px: as in DejaVu, the widest common
 * font.
 */
const widestLetter = { label: 9.6, part: 8.4 }
const labelGap = 14

/** A bar's value, its label, and the label of its inner part where it has one. */
type Labelled = { value: number; label: string; part?: string | undefined }

/** A scale that leaves every bar room for its labels, from a small phone's width up. */
export function scaleOf(bars: readonly Labelled[]): Scale {
  const longest = Math.max(...bars.map(({ value }) => value), 1)
  const room = bars.map(({ value, label, part = '' }) => {
    const letters = Math.max(label.length * widestLetter.label, part.length * widestLetter.part)
    const free = 1 - (letters + labelGap) / narrowestPlot
    return value > 0 ? free / (value / longest) : 1
  })
  const share = Math.max(0.2, Math.min(0.86, ...room))
  return { length: (value) => (value / longest) * share, end: longest / share }
}
