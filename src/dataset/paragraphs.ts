/** Splits the release into lines, numbered as figures and notes cite them. */

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
    const bullet = /^ *• +/.exec(line)
    if (bullet) {
      blocks.push({
        kind: 'item',
        number: listIsNumbered ? ++number : null,
        level: Math.max(1, Math.round(bullet[0].indexOf('•') / 2)),
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

/**
 * The number of the paragraph that contains a character; an item of an unnumbered list has the number of its lead-in.
 */
export const paragraphAt = (text: string, offset: number): number | null =>
  blocksOf(text).findLast(({ start, number }) => start <= offset && number !== null)?.number ?? null
