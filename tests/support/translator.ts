/**
 * Imitates the page translators of Chrome and Edge: each text node is wrapped in two elements, either moved there and
 * overwritten, or replaced by a new one.
 */
const [before, after] = ['«', '»']

export type Translator = 'moves' | 'replaces'

/** "Translates" every text with a letter or digit by putting it between marks. */
export function translate(root: Node, how: Translator): void {
  const texts: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    const parent = text.parentElement
    if (!parent || !/[\p{L}\p{N}]/u.test(text.data) || parent.closest('font, style, script, svg, textarea'))
      continue
    const outer = document.createElement('font')
    const inner = outer.appendChild(document.createElement('font'))
    text.replaceWith(outer)
    if (how === 'moves') {
      inner.append(text)
      text.data = before + text.data + after
    } else inner.append(before + text.data + after)
  }
}

/** The page's text with the translation undone. */
export const saidBy = (root: Element): string =>
  (root.textContent ?? '').replaceAll(before, '').replaceAll(after, '')
