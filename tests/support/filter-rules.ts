import { onTestFinished, vi } from 'vitest'
import { filterCss } from '../../src/data-files.ts'

/** The state of all checkboxes, as text. */
const ticks = () =>
  [...document.querySelectorAll<HTMLInputElement>('#programs input')]
    .map(({ checked }) => Number(checked))
    .join('')

let builtCss: string | null = null

/**
 * Adds the program filter's style rules to the document for one test, as the build adds them to its style sheet; jsdom
 * then applies them.
 */
export function putFilterRules(css: string = (builtCss ??= filterCss())) {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  const computed = window.getComputedStyle
  // jsdom caches computed styles until an element or attribute changes. Checking a box is neither, so it is recorded as
  // an attribute.
  window.getComputedStyle = (...asked) => {
    const now = ticks()
    if (style.dataset.ticks !== now) style.dataset.ticks = now
    return computed(...asked)
  }
  // jsdom has no layout either: visible elements get a box, hidden ones none.
  const rects = vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (isHidden(this) ? [] : [this.getBoundingClientRect()]) as unknown as DOMRectList
  })
  onTestFinished(() => {
    window.getComputedStyle = computed
    rects.mockRestore()
    style.remove()
  })
}

/** Whether style rules or an attribute hide an element. */
const isHidden = (element: Element | null): boolean =>
  element !== null && (getComputedStyle(element).display === 'none' || isHidden(element.parentElement))

/** The visible elements that match a selector. */
export const inSight = <Found extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): Found[] => [...root.querySelectorAll<Found>(selector)].filter((element) => !isHidden(element))

/** The visible text of an element. */
export function textInSight(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (node instanceof Element && getComputedStyle(node).display === 'none') return ''
  return [...node.childNodes].map(textInSight).join('')
}
