/** The release as displayed: its lines in order, numbered as the notes cite them, with the figures marked. */
import type { Dataset } from '../dataset/schema.ts'
import { hrefOf, type View } from './view.ts'

/**
 * A line of the release. Paragraphs and results are numbered; a list below a line that ends in a colon shares that
 * line's number.
 */
export type Block = {
  kind: 'dateline' | 'headline' | 'heading' | 'paragraph' | 'item'
  /** Paragraph number; null for a line without one of its own. */
  number: number | null
  /** 0 for prose, 1 and 2 for the two list levels. */
  level: number
  start: number
  end: number
}

/** Splits the text into lines. Offsets are those of release.txt: nothing within a line is trimmed. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let start = 0
  let number = 0
  let listIsNumbered = true
  for (const line of text.split('\n')) {
    const end = start + line.length
    const bullet = /^( *)• +/.exec(line)
    if (bullet) {
      blocks.push({
        kind: 'item',
        number: listIsNumbered ? ++number : null,
        level: Math.max(1, Math.round((bullet[1]?.length ?? 0) / 2)),
        start: start + bullet[0].length,
        end,
      })
    } else if (line.trim() !== '') {
      const kind =
        blocks.length === 0
          ? 'dateline'
          : blocks.length === 1
            ? 'headline'
            : /[.:"]$/.test(line)
              ? 'paragraph'
              : 'heading'
      listIsNumbered = !line.endsWith(':')
      blocks.push({ kind, number: kind === 'paragraph' ? ++number : null, level: 0, start, end })
    }
    start = end + 1
  }
  return blocks
}

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
    while ((numbers[next]?.valueSpan.start ?? end) < start) next += 1
    const first = next
    while ((numbers[next]?.valueSpan.end ?? Infinity) <= end) next += 1
    const inside = numbers.slice(first, next)
    const quote = open && open.quote.start < end && open.quote.end > start ? open.quote : null
    const cuts = [
      ...new Set([
        start,
        end,
        ...inside.flatMap(({ valueSpan }) => [valueSpan.start, valueSpan.end]),
        ...(quote ? [Math.max(start, quote.start), Math.min(end, quote.end)] : []),
      ]),
    ].toSorted((a, b) => a - b)
    const runs = cuts.slice(0, -1).map((from, index): Run => {
      const to = cuts[index + 1] ?? end
      const figure = inside.find(({ valueSpan }) => valueSpan.start === from && valueSpan.end === to)
      return {
        text: text.slice(from, to),
        figure: figure ? { id: figure.id, href: hrefTo(figure.id), open: figure === open } : null,
        quoted: quote !== null && from >= quote.start && to <= quote.end,
      }
    })
    return { ...block, key: start, runs }
  })
}

/**
 * The number of the paragraph that contains a character; an item of an unnumbered list has the number of its lead-in.
 */
export const paragraphAt = (text: string, offset: number): number | null =>
  blocksOf(text).findLast(({ start, number }) => start <= offset && number !== null)?.number ?? null
