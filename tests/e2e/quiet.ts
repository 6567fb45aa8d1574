import { readFileSync } from 'node:fs'
import { expect, test as base, type ConsoleMessage, type Locator, type Page } from '@playwright/test'
import type { Card, Chart, Figure, Program } from '../../src/dataset/schema.ts'
import { figures } from '../support/placed.ts'

const file = (name: string) => new URL(`../../data/${name}`, import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(file(`dataset/${name}.json`), 'utf8'))

/** The content of data/, read without the app. */
export { figures }
export const programs = read('programs') as Program[]
export const cards = read('cards') as Card[]
export const charts = read('charts') as Chart[]
export const bytesOf = (name: string) => readFileSync(file(name))

export function figure(id: string | null): Figure {
  const found = figures.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No figure has the id "${id}".`)
  return found
}

/** A number as it must be printed, with its qualifier. */
export const printed = ({ bound, qualifier, valueText }: Figure) =>
  bound === 'as-printed' ? valueText : `${qualifier} ${valueText}`

/**
 * Messages of tools and browsers that are not the page's fault. Playwright reports that it blocks the service worker.
 * Some Chromiums request a preloaded font again when a service worker answers, and warn about it in two ways;
 * tests/e2e/offline.spec.ts shows that the font is used and the network is not.
 */
const notOurs = [
  /^Service Worker registration blocked by Playwright$/,
  /^The resource \S+\/assets\/[^/\s]+\.woff2 was preloaded using link preload but not used/,
  /^A preload for '\S+\/assets\/[^/\s]+\.woff2' is found, but is not used because it is a cross-world service worker/,
]

/** Whether a console message is a complaint about the page. */
export const isNoise = (message: ConsoleMessage) =>
  /^(?:error|warning)$/.test(message.type()) && !notOurs.some((known) => known.test(message.text()))

/**
 * Fails every test that logs a warning or error, or makes a cross-origin request. A test that breaks something on
 * purpose names the expected messages as `broken`.
 */
export const test = base.extend<{ quiet: undefined; broken: RegExp | null }>({
  broken: [null, { option: true }],
  quiet: [
    async ({ page, baseURL, broken }, use) => {
      const noises: string[] = []
      const home = new URL(baseURL ?? '').origin
      page.on('console', (message) => {
        if (isNoise(message)) noises.push(message.text())
      })
      page.on('pageerror', (error) => noises.push(error.message))
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (origin !== home && protocol.startsWith('http')) noises.push(`asks ${request.url()}`)
      })
      page.on('requestfailed', (request) => {
        // A reload aborts pending requests, which is not a failure of the page.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') noises.push(`does not get ${request.url()}`)
      })
      await use(undefined)
      expect(noises.filter((noise) => broken?.test(noise) !== true)).toEqual([])
    },
    { auto: true },
  ],
})

/** A promise that is resolved from elsewhere. */
export function deferred() {
  let settle: (() => void) | undefined
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: () => settle?.() }
}

export type Box = { left: number; right: number; top: number; bottom: number }

/** The boxes of elements, in viewport pixels. */
export const boxesOf = (locator: Locator): Promise<Box[]> =>
  locator.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return { left, right, top, bottom }
    }),
  )

/** Whether two boxes overlap by more than a hairline. */
export const meet = (a: Box, b: Box) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5

/** Opens the page and waits for its live charts. */
export async function open(page: Page, query = '') {
  await page.goto(`./${query}`)
  await settled(page)
}

/** Navigates to another view within the page, as "back" does. */
export async function show(page: Page, query: string) {
  await page.evaluate((search) => {
    history.pushState(null, '', search === '' ? location.pathname : search)
    dispatchEvent(new PopStateEvent('popstate'))
  }, query)
  await settled(page)
}

/** Waits for the live bars, which load once their chart is in view. */
export async function showsBars(page: Page) {
  await page.locator('.bars-plot').filter({ visible: true }).first().scrollIntoViewIfNeeded()
  await expect(page.locator('.bars-live .bar').filter({ visible: true }).first()).toBeVisible()
}

/**
 * Waits until the live bars and their labels match the still ones in each visible chart, scrolling to each. Behind an
 * open dialog the page cannot be scrolled. Restores the scroll position.
 */
async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const top = await page.evaluate(() => scrollY)
  // Polled in each frame: what is awaited is often there in the next one.
  await page.waitForFunction(
    () => {
      if (document.querySelector('dialog[open]')) return true
      const waiting = [...document.querySelectorAll('.bars-plot')]
        .filter((plot) => plot.checkVisibility())
        .find((plot) => {
          const [still = [], live = []] = ['.bars-still', '.bars-live'].map((name) =>
            [...plot.querySelectorAll(`${name} .bar-body, ${name} text`)]
              .filter((mark) => mark.checkVisibility())
              .map((mark) => mark.getBoundingClientRect()),
          )
          return (
            live.length !== still.length ||
            still.some(({ right }, index) => Math.abs(right - (live[index]?.right ?? 0)) >= 5)
          )
        })
      if (!waiting) return true
      // In some browsers `scrollIntoView` would also move the starting point of Tab.
      const { top: from, height } = waiting.getBoundingClientRect()
      scrollBy({ top: from + height / 2 - innerHeight / 2, behavior: 'instant' })
      return false
    },
    undefined,
    { timeout: 30_000 },
  )
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top)
}
