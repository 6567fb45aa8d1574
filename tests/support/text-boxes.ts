/** Positions of text on screen, and overlaps: only a real browser knows the size of text. */
import type { Page } from '@playwright/test'

/**
 * Layout faults of the visible text in an element: texts that overlap, are clipped, or overflow horizontally, out of
 * their frame (an element with a left or right border, or one that matches `frames`) or the window.
 */
export const textFaults = (page: Page, root = 'body', frames = ''): Promise<string[]> =>
  page.evaluate(
    ([rootSelector = '', frameSelector = '']) => {
      const top = document.querySelector(rootSelector)
      if (!top) throw new Error(`Nothing matches ${rootSelector}.`)
      const faults: string[] = []
      const lines: { text: string; node: Node; box: DOMRect; layer: Element | null }[] = []

      // oxlint-disable-next-line unicorn/consistent-function-scoping -- serialized for the browser
      const isFrame = (element: Element) => {
        if (!(element instanceof HTMLElement)) return false
        if (frameSelector !== '' && element.matches(frameSelector)) return true
        const { borderLeftWidth, borderRightWidth, display } = getComputedStyle(element)
        return display !== 'inline' && (borderLeftWidth !== '0px' || borderRightWidth !== '0px')
      }
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
      const leaves = (box: DOMRect, left: number, right: number) =>
        box.left < left - 1 || box.right > right + 1

      const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.nodeValue?.trim() ?? ''
        if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue
        if (element.closest('title, desc, option, textarea')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        let boxes = [...range.getClientRects()].filter(({ width }) => width > 0.5)

        let layer: Element | null = null
        let scrolls = false
        let isHidden = false
        const found: string[] = []
        for (let up: Element | null = element; up; up = up.parentElement) {
          const { display, position, overflowX, clipPath, textOverflow, opacity, backgroundColor } =
            getComputedStyle(up)
          // Not rendered (Chromium's `checkVisibility` reports SVG text as visible even if its group is not), or for
          // screen readers only.
          if (display === 'none' || /inset\((?:50|100)%/.test(clipPath) || opacity === '0') isHidden = true
          // Sticky and fixed elements are meant to cover the content that scrolls, and so is an absolute one with a
          // background of its own.
          const hasGround = !/^rgba\(.*, 0\)$/.test(backgroundColor)
          if (/sticky|fixed/.test(position) || (position === 'absolute' && hasGround)) layer ??= up
          if (up instanceof HTMLElement && /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis') {
            if (up.scrollWidth > up.clientWidth + 1) found.push(`"${text}" is cut off`)
          }
          if (isFrame(up) && !scrolls) {
            const { left, right } = up.getBoundingClientRect()
            if (boxes.some((box) => leaves(box, left, right))) found.push(`"${text}" leaves ${up.className}`)
          }
          // Text that is truncated on purpose stays in its box.
          if (textOverflow === 'ellipsis' && overflowX === 'hidden') scrolls = true
          // Scrollable text is not lost, and text scrolled out of view covers nothing.
          if (/auto|scroll/.test(overflowX)) {
            scrolls = true
            const { top: from, bottom: to } = up.getBoundingClientRect()
            boxes = boxes.filter((box) => box.top >= from && box.bottom <= to)
          }
        }
        if (isHidden) continue
        if (!scrolls && boxes.some((box) => leaves(box, 0, document.documentElement.clientWidth)))
          found.push(`"${text}" leaves the window`)
        faults.push(...found)
        for (const box of boxes) lines.push({ text, node, box, layer })
      }

      // Line boxes are taller than their letters, so only a substantial vertical overlap counts.
      lines.sort((a, b) => a.box.top - b.box.top)
      lines.forEach((a, index) => {
        for (const b of lines.slice(index + 1)) {
          if (b.box.top >= a.box.bottom) break
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
          const down = Math.min(a.box.bottom, b.box.bottom) - b.box.top
          const height = Math.min(a.box.height, b.box.height)
          if (a.node !== b.node && a.layer === b.layer && across > 1 && down > height * 0.4)
            faults.push(`"${a.text}" runs into "${b.text}"`)
        }
      })
      if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
        faults.push('the page can be scrolled to the side')
      return [...new Set(faults)]
    },
    [root, frames],
  )

/** Texts clipped by their own box, where it does not scroll. Visually hidden text is excluded. */
export const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element)
        if (/inset\((?:50|100)%/.test(clipPath)) return false
        const isCut =
          (/hidden|clip/.test(overflowX) &&
            textOverflow !== 'ellipsis' &&
            element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        return isCut && element.textContent.trim() !== ''
      })
      .map((element) => `${element.className}: ${element.innerText.slice(0, 60)}`),
  )
