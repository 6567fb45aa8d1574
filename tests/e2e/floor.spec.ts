import { expect } from '@playwright/test'
import { test } from './quiet.ts'

/** Features that browsers below the floor lack (README, "Browsers"), and how to remove each. */
const needed: Record<string, string> = {
  'the :has() selector': `
    const supports = CSS.supports
    CSS.supports = (...words) => !words.join().includes(':has') && supports.apply(CSS, words)`,
  HTMLDialogElement: 'delete window.HTMLDialogElement',
  inert: 'delete HTMLElement.prototype.inert',
  'Promise.allSettled': 'delete Promise.allSettled',
  'Object.fromEntries': 'delete Object.fromEntries',
  'Object.hasOwn': 'delete Object.hasOwn',
  'String.prototype.matchAll': 'delete String.prototype.matchAll',
  'String.prototype.replaceAll': 'delete String.prototype.replaceAll',
  'Array.prototype.flatMap': 'delete Array.prototype.flatMap',
  'Array.prototype.at': 'delete Array.prototype.at',
  'Array.prototype.findLast': 'delete Array.prototype.findLast',
  'Array.prototype.toSorted': 'delete Array.prototype.toSorted',
}

/** Features that some browsers above the floor lack as well. */
const newer: Record<string, string> = {
  requestIdleCallback: 'delete window.requestIdleCallback',
  'navigator.connection': 'delete Navigator.prototype.connection',
  'the service worker': 'delete Navigator.prototype.serviceWorker',
  IntersectionObserver: 'delete window.IntersectionObserver',
  BroadcastChannel: 'delete window.BroadcastChannel',
  ClipboardItem: 'delete window.ClipboardItem',
  'the wake lock': 'delete Navigator.prototype.wakeLock',
  checkVisibility: 'delete Element.prototype.checkVisibility',
  'Object.groupBy': 'delete Object.groupBy',
  'Promise.withResolvers': 'delete Promise.withResolvers',
  'Array.fromAsync': 'delete Array.fromAsync',
  'iterator helpers':
    'for (const name of ["map", "filter", "toArray", "some", "find"]) delete Iterator.prototype[name]',
  'methods of sets': 'for (const name of ["union", "intersection", "difference"]) delete Set.prototype[name]',
  'URL.canParse': 'delete URL.canParse',
  'URL.parse': 'delete URL.parse',
  structuredClone: 'delete window.structuredClone',
  'view transitions': 'delete Document.prototype.startViewTransition',
  popover: 'delete HTMLElement.prototype.popover',
  'the storage': 'Object.defineProperty(window, "localStorage", { get() { throw new Error("none") } })',
}

test.describe('a browser below the floor', () => {
  for (const [what, take] of Object.entries(needed)) {
    test(`keeps the prerendered page and says so: ${what}`, async ({ page }) => {
      await page.addInitScript({ content: take })
      const failures: string[] = []
      page.on('pageerror', (error) => failures.push(error.message))
      for (const query of ['', '?figure=removed-total', '?program=cap', '?view=briefing']) {
        await page.goto(`./${query}`)
        await page.waitForLoadState('networkidle')
        await expect(page.getByText(/This browser is older than/)).toBeVisible()
        await expect(page.getByRole('heading', { level: 1 })).toContainText('more than 343,151')
        await expect(page.locator('.card').filter({ visible: true })).toHaveCount(8)
        await expect(page.locator('#release')).toContainText('64,713 aliens')
        await expect(page.getByRole('alert')).toHaveCount(0)
        // No dead controls are shown.
        await expect(page.getByRole('checkbox').filter({ visible: true })).toHaveCount(0)
        await expect(page.getByRole('link', { name: 'Present' })).toBeHidden()
      }
      // A library may log what it lacks; the page itself says it in its line.
      expect(failures.filter((failure) => /undefined is not|null/.test(failure))).toEqual([])
    })
  }
})

test.describe('a browser above the floor', () => {
  for (const [what, take] of Object.entries(newer)) {
    test(`works in full without: ${what}`, async ({ page }) => {
      await page.addInitScript({ content: take })
      await page.goto('./')
      await expect(page.getByText(/This browser is older than/)).toBeHidden()
      await page.getByRole('checkbox', { name: 'Secure Communities' }).check()
      await expect(page).toHaveURL(/program=secure-communities/)
      await page.locator('#card-secure-communities a').first().click()
      await expect(page.getByRole('dialog').locator('mark')).toContainText('64,713')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.getByRole('link', { name: 'Present' }).click()
      await expect(page.locator('.slide').first()).toBeVisible()
      await page.keyboard.press('ArrowRight')
      await expect(page).toHaveURL(/slide=2/)
      await page.goto('./?view=speaker&slide=3')
      await expect(page.getByText(/Slide 3/).first()).toBeVisible()
    })
  }
})
