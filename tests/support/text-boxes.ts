/** Where texts stand on the screen, and which of them run into each other: only in a real browser have letters a size. */
import type { Page } from '@playwright/test'

/**
 * What goes wrong with the texts in an element that is shown: two that cover each other, one that is cut off, one that
 * leaves its frame (what has an edge at its left or right, or is named in `frames`) or the window, to the left or right.
 */
export const textFaults = (page: Page, root = 'body', frames = ''): Promise<string[]> =>
  page.evaluate(
    ([rootSelector = '', frameSelector = '']) => {
      const top = document.querySelector(rootSelector)
      if (!top) throw new Error(`There is no ${rootSelector}.`)
      const faults: string[] = []
      const lines: { text: string; node: Node; box: DOMRect; layer: Element | null }[] = []

      // oxlint-disable-next-line unicorn/consistent-function-scoping -- the browser knows nothing of this file
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
          // Not drawn (Chromium's own check takes a text of a drawing for visible whose group is not), or only read out.
          if (display === 'none' || /inset\((?:50|100)%/.test(clipPath) || opacity === '0') isHidden = true
          // What stays in place while the rest is scrolled is meant to cover it, and so is a box that lies over the rest
          // on a ground of its own.
          const hasGround = !/^rgba\(.*, 0\)$/.test(backgroundColor)
          if (/sticky|fixed/.test(position) || (position === 'absolute' && hasGround)) layer ??= up
          if (up instanceof HTMLElement && /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis') {
            if (up.scrollWidth > up.clientWidth + 1) found.push(`"${text}" is cut off`)
          }
          if (isFrame(up) && !scrolls) {
            const { left, right } = up.getBoundingClientRect()
            if (boxes.some((box) => leaves(box, left, right))) found.push(`"${text}" leaves ${up.className}`)
          }
          // A text that is shortened on purpose stays in its box.
          if (textOverflow === 'ellipsis' && overflowX === 'hidden') scrolls = true
          // What a reader can scroll is not lost; what is scrolled away covers nothing.
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

      // Boxes of lines are taller than their letters: what counts is whether they share a good part of their height.
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

/** The texts that their own boxes cut off, where nothing scrolls to the rest. What is only read out is no such text. */
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
