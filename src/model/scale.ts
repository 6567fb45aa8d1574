/**
 * The one scale on which bars are drawn: linear, from zero. Lengths are shares of the plot's width, so that the same
 * bar stands at the same pixel whether it is measured by a script or laid out by the browser alone.
 */
export type Scale = {
  /** Length of a bar as a share of the plot's width, 0 to 1. */
  length: (value: number) => number
  /** The value at the plot's right edge: the end of the axis for a library that wants one. */
  end: number
}

/** Narrowest plot a phone leaves, in px. */
const narrowestPlot = 268

/** How wide a letter of a bar's label and of the smaller one under it may be, in px: as in the widest fonts, DejaVu's. */
const widestLetter = { label: 9.6, part: 8.4 }
const labelGap = 14

/** A bar's value, its label, and where it has one that of the part drawn inside. */
type Labelled = { value: number; label: string; part?: string | undefined }

/** A scale on which every bar leaves room for its own labels, at every width from that of a small phone up. */
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
