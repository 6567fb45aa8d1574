/**
 * What a page translator does to a page, as those of Chrome and Edge do: each text is put into two elements of its own,
 * either moved there (and then written over) or left out of the page for a new one.
 */
const [before, after] = ['«', '»']

export type Translator = 'moves' | 'replaces'

/** Puts every text of the page that has a letter or a digit into marks, which stand for another language. */
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

/** What the page says, in its own language again. */
export const saidBy = (root: Element): string =>
  (root.textContent ?? '').replaceAll(before, '').replaceAll(after, '')
