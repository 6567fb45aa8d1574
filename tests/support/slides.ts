/** Layout faults of a slide, measured in a real browser, where text has a size. */
import type { Page } from '@playwright/test'

export type Measured = {
  /** The smallest text, in CSS px on screen, and what it says. */
  smallest: { size: number; text: string }
  /** Texts that overflow the slide, are clipped, or overlap. */
  faults: string[]
}

/** Measures the current slide: text sizes, overflow and overlaps. */
export const measured = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    const stage = document.querySelector('.stage')
    if (!stage) throw new Error('The page has no .stage.')
    const frame = stage.getBoundingClientRect()
    const faults: string[] = []
    const lines: { text: string; node: Node; box: DOMRect }[] = []
    let smallest = { size: Infinity, text: '' }

    // Chromium's `checkVisibility` reports SVG text as visible even if its group is not rendered.
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- serialized for the browser
    const isHidden = (element: Element) => {
      for (let up: Element | null = element; up; up = up.parentElement) {
        const { display, visibility } = getComputedStyle(up)
        if (display === 'none' || (up === element && visibility !== 'visible')) return true
      }
      return false
    }

    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.nodeValue?.trim() ?? ''
      if (!element || text === '' || element.closest('.visually-hidden, .slide-map-list')) continue
      if (isHidden(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) lines.push({ text, node, box })
      const drawing = element.closest('svg')
      const scale = element instanceof SVGGraphicsElement && drawing ? (element.getScreenCTM()?.a ?? 1) : 1
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      if (size < smallest.size) smallest = { size, text }
      // A box with hidden overflow would clip the text.
      for (let up: Element | null = element; up && up !== stage; up = up.parentElement) {
        if (up instanceof HTMLElement && getComputedStyle(up).overflow !== 'visible') {
          if (up.scrollWidth > up.clientWidth + 1 || up.scrollHeight > up.clientHeight + 1)
            faults.push(`"${text}" is cut off`)
        }
      }
    }

    for (const { text, box } of lines) {
      const isInside =
        box.left >= frame.left - 0.5 &&
        box.right <= frame.right + 0.5 &&
        box.top >= frame.top - 0.5 &&
        box.bottom <= frame.bottom + 0.5
      if (!isInside) faults.push(`"${text}" leaves the slide`)
    }
    // Line boxes are taller than their letters, so only a substantial vertical overlap counts.
    lines.forEach((a, index) => {
      for (const b of lines.slice(index + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        const height = Math.min(a.box.height, b.box.height)
        if (a.node !== b.node && across > 1 && down > height * 0.3)
          faults.push(`"${a.text}" runs into "${b.text}"`)
      }
    })
    const slide = stage.querySelector('.slide')
    const body = stage.querySelector('.slide-body')
    for (const part of [slide, body]) {
      if (part && part.scrollHeight > part.clientHeight + 1) faults.push(`${part.className} is too low`)
      if (part && part.scrollWidth > part.clientWidth + 1) faults.push(`${part.className} is too narrow`)
    }
    return { smallest, faults: [...new Set(faults)] }
  })
