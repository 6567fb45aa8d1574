import { onTestFinished, vi } from 'vitest'
import { filterCss } from '../../src/data-files.ts'

/** Which boxes are ticked, as text. */
const ticks = () =>
  [...document.querySelectorAll<HTMLInputElement>('#programs input')]
    .map(({ checked }) => Number(checked))
    .join('')

let ofTheBuild: string | null = null

/**
 * Puts the program filter's style rules into the document for the time of a test, as the build puts them into its style
 * sheet: jsdom then hides what they hide.
 */
export function putFilterRules(css: string = (ofTheBuild ??= filterCss())) {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  const computed = window.getComputedStyle
  // jsdom keeps what it has computed until an element or an attribute changes. A tick is neither, and is noted as one.
  window.getComputedStyle = (...asked) => {
    const now = ticks()
    if (style.dataset.ticks !== now) style.dataset.ticks = now
    return computed(...asked)
  }
  // It lays nothing out either: what is in sight has a box, what is hidden has none.
  const rects = vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (isHidden(this) ? [] : [this.getBoundingClientRect()]) as unknown as DOMRectList
  })
  onTestFinished(() => {
    window.getComputedStyle = computed
    rects.mockRestore()
    style.remove()
  })
}

/** Whether the style rules, or an attribute, take an element off the page. */
const isHidden = (element: Element | null): boolean =>
  element !== null && (getComputedStyle(element).display === 'none' || isHidden(element.parentElement))

/** The elements that are to be seen, of those that a selector finds. */
export const inSight = <Found extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): Found[] => [...root.querySelectorAll<Found>(selector)].filter((element) => !isHidden(element))

/** The text that is to be seen of an element. */
export function textInSight(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (node instanceof Element && getComputedStyle(node).display === 'none') return ''
  return [...node.childNodes].map(textInSight).join('')
}
