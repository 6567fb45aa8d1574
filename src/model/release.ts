/** The release as displayed: its lines in order, numbered as the notes cite them, with the figures marked. */
import type { Dataset } from '../dataset/schema.ts'
import { blocksOf, type Block } from '../dataset/paragraphs.ts'
import { hrefOf, type View } from './view.ts'

/** A segment of a line: plain or the number of a figure, inside or outside the open quote. */
export type Run = {
  text: string
  figure: { id: string; href: string; open: boolean } | null
  quoted: boolean
}

export type ReleaseLine = Omit<Block, 'start' | 'end'> & { key: number; runs: Run[] }

/**
 * The release with each figure's number linked and the open figure's quote highlighted. `hrefTo` gives the URL for a
 * figure.
 */
export function releaseOf(
  dataset: Dataset,
  view: View,
  hrefTo: (id: string) => string = (id) => hrefOf(view, { figure: id, compare: null }),
): ReleaseLine[] {
  const { text } = dataset.release
  const open = dataset.figures.find(({ id }) => id === view.figure)
  const numbers = dataset.figures.toSorted((a, b) => a.valueSpan.start - b.valueSpan.start)
  // Lines and numbers are both in order, so that a line's numbers follow those of the line before.
  let next = 0
  return blocksOf(text).map(({ start, end, ...block }) => {
    const first = next
    while ((numbers[next]?.valueSpan.end ?? Infinity) <= end) next += 1
    const inside = numbers.slice(first, next)
    const quote = open?.quote
    const within = (offset: number) => Math.max(start, Math.min(end, offset))
    const cuts = [
      ...new Set([
        start,
        end,
        ...inside.flatMap(({ valueSpan }) => [valueSpan.start, valueSpan.end]),
        ...(quote ? [within(quote.start), within(quote.end)] : []),
      ]),
    ].toSorted((a, b) => a - b)
    const runs = cuts.slice(0, -1).map((from, index): Run => {
      const to = cuts[index + 1] ?? end
      const figure = inside.find(({ valueSpan }) => valueSpan.start === from)
      return {
        text: text.slice(from, to),
        figure: figure ? { id: figure.id, href: hrefTo(figure.id), open: figure === open } : null,
        quoted: quote !== undefined && from >= quote.start && to <= quote.end,
      }
    })
    return { ...block, key: start, runs }
  })
}
