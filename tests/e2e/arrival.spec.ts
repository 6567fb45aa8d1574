import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test as withoutSite, type Page } from '@playwright/test'
import { test } from './quiet.ts'

/** A layout shift: its score and the elements that moved. */
type Shift = { value: number; parts: string[] }

async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node: Node | null }[]
      })[]) {
        const parts = entry.sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 40)}`)
        shifts.push({ value: entry.value, parts })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/**
 * Expects no layout shift (0.000 when rounded). A term on the first cards may move down by 4 px while its number
 * arrives.
 */
async function expectStill(page: Page, where: string) {
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts)
  const moved = shifts.reduce((sum, { value }) => sum + value, 0)
  expect(moved, `${where}: ${JSON.stringify(shifts)}`).toBeLessThan(0.0005)
}

/** Waits until a frame has been painted. */
const nextPaint = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

const widths = [360, 768, 1440]

for (const width of widths) {
  test(`nothing shifts at ${width} px while the page loads on a slow connection and a slow machine`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await watchShifts(page)
    const slowed = await context.newCDPSession(page)
    await slowed.send('Network.enable')
    await slowed.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 93_750,
    })
    await slowed.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto('./', { waitUntil: 'networkidle' })
    // After hydration, everything that it adds is there.
    await page.locator('.chip').first().click()
    await expectStill(page, `${width} px`)
    // The page's fonts would arrive after the text. Fonts of slides and print are not shown here; fitted system fonts
    // are.
    const asked = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status !== 'unloaded').map(({ family }) => family),
    )
    expect(asked.filter((family) => !/Own|Fitted/.test(family))).toEqual([])
  })
}

/** Which elements have a box in each frame, until all have. */
async function firstFrames(page: Page, address: string) {
  await page.addInitScript(() => {
    const frames: string[][] = []
    Object.assign(window, { frames })
    const look = () => {
      const parts = [
        '.masthead-tools',
        '.filter',
        'h1',
        '.reading',
        '#figures',
        '#charts',
        '#notes',
        '.footer',
      ]
      frames.push(parts.filter((part) => document.querySelector(part)?.getClientRects().length))
      if (!frames.at(-1)?.includes('.footer')) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(address)
  await page.waitForFunction(() =>
    (window as unknown as { frames: string[][] }).frames.at(-1)?.includes('.footer'),
  )
  return page.evaluate(() => (window as unknown as { frames: string[][] }).frames)
}

test('the first frame shows only masthead and headline; cards, charts and the rest follow @short', async ({
  page,
}) => {
  const frames = await firstFrames(page, './')
  expect(frames[0]).toEqual(['.masthead-tools', '.filter', 'h1'])
  const cards = frames.find((parts) => parts.includes('#figures'))
  expect(cards).toEqual(['.masthead-tools', '.filter', 'h1', '.reading', '#figures'])
  const charts = frames.find((parts) => parts.includes('#charts'))
  expect(charts).not.toContain('#notes')
})

test('a sentence that opens before the staged frames is in view, and leaves no card marked @short', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const frame = window.requestAnimationFrame.bind(window)
    const held: FrameRequestCallback[] = []
    window.requestAnimationFrame = (run) => held.push(run)
    const runHeld = () => {
      window.requestAnimationFrame = frame
      for (const run of held) frame(run)
    }
    Object.assign(window, { runHeld })
  })
  await page.goto('./?figure=sc-removed')
  const sentence = page.getByRole('dialog').locator('mark[aria-current]')
  await expect(sentence).toBeInViewport({ ratio: 0.95 })
  await page.evaluate(() => (window as unknown as { runHeld: () => void }).runHeld())
  await expect(page.locator('[data-first]')).toHaveCount(0)
  await nextPaint(page)
  await nextPaint(page)
  await expect(page.locator('[data-asked]')).toHaveCount(0)
})

test('the stored theme is applied before any script file loads, even if the page is not cached @short', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a URL with a fragment shows the whole page at once @short', async ({ page }) => {
  expect((await firstFrames(page, './#notes'))[0]).toContain('#figures')
  await expect(page.locator('#notes')).toBeInViewport()
})

withoutSite.describe('the connection stalls', () => {
  // Without scripts, since this is about what the browser renders of the HTML alone.
  const html = readFileSync(new URL('../../dist/index.html', import.meta.url), 'utf8')
    .replaceAll(/<script[^>]*\ssrc=[^>]*><\/script>/g, '')
    // Parsed as text if scripting is on, but as elements where they are counted below.
    .replace(/<noscript>[^]*?<\/noscript>/, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  const placeOf = (words: string) => {
    const place = html.indexOf(words)
    if (place < 0) throw new Error(`The page has no ${words} to stall at.`)
    return place
  }
  const title = placeOf('</h1>') - 200
  const card = placeOf('id="card-all-removals"')
  // The headline is painted in one frame; everything after it as it arrives.
  const drawn = html.indexOf('>', placeOf('id="reading"')) + 1
  // More stops within the headline's sentences: their lines are balanced, so each further word could move the ones
  // before.
  const status = placeOf('class="headline-status')
  const before = Array.from(
    { length: Math.floor((drawn - status) / 150) },
    (_, index) => status + index * 150,
  )
  // After each word of the aside next to a heading, which moves below it if there is no room.
  const line = html.indexOf('<p class="quiet">', placeOf('<header class="section-head'))
  const words = [...html.slice(line, html.indexOf('</p>', line)).matchAll(/ (?=\w+)/g)]
  const behind = [
    ...words.map(({ index }) => line + index),
    ...Array.from({ length: 22 }, (_, index) => drawn + 20 + index * 1_000),
  ]
  /** Sends the rest of the stalled page. */
  let resume: (() => void) | null = null
  let server: Server

  withoutSite.beforeAll(async () => {
    server = createServer((request, response) => {
      const [, cut, delay] = (/^\/(\d+)\/(\d*)$/.exec(request.url ?? '') ?? []).map(Number)
      if (!cut) return response.writeHead(204).end()
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).write(html.slice(0, cut))
      resume = () => response.end(html.slice(cut))
      return delay && setTimeout(() => response.end(html.slice(cut)), delay)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })

  withoutSite.afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** URL of a page that stalls at an offset and resumes after `delay` ms, or on `resume`. */
  const stalled = (cut: number, delay: number | '') =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/${cut}/${delay}`

  /** The number of elements up to each offset. */
  const elementsUpTo = (page: Page, places: readonly number[]) =>
    page.evaluate(
      (texts) =>
        texts.map((text) => {
          const parsed = new DOMParser().parseFromString(text, 'text/html')
          return parsed.querySelectorAll('*').length
        }),
      places.map((place) => html.slice(0, place)),
    )

  withoutSite('in the headline, and the first frame waits for all of it', async ({ page }) => {
    await page.addInitScript(() =>
      requestAnimationFrame(() => {
        Object.assign(window, { first: document.querySelector('h1')?.textContent })
      }),
    )
    for (const [cut, delay] of [[title, 1_000], ...before.map((place) => [place, 100])] as [
      number,
      number,
    ][]) {
      await page.goto(stalled(cut, delay))
      const seen = await page.evaluate(() => (window as unknown as { first: string }).first)
      expect(seen, `after “${html.slice(cut - 30, cut)}”`).toBe(await page.locator('h1').textContent())
    }
  })

  withoutSite('in the cards, and the first frame does not wait for them @short', async ({ page }) => {
    await page.goto(stalled(card, ''), { waitUntil: 'commit' })
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
      .toBe(1)
    await expect(page.locator('#reading')).toBeVisible()
    await expect(page.locator('.footer')).not.toBeAttached()
  })

  for (const width of widths) {
    withoutSite(
      `anywhere after the headline, and nothing shifts when it resumes, at ${width} px`,
      async ({ page }) => {
        // Loads thirty pages.
        withoutSite.slow()
        await page.setViewportSize({ width, height: 900 })
        await watchShifts(page)
        const elements = await elementsUpTo(page, behind)
        for (const [index, cut] of behind.entries()) {
          await page.goto(stalled(cut, ''), { waitUntil: 'commit' })
          // Waits until everything received is parsed and painted.
          await page.evaluate(async (all = 0) => {
            const isHere = () =>
              document.querySelectorAll('*').length >= all && !document.querySelector('[data-first]')
            for (let after = 0; after < 2; after += isHere() ? 1 : 0) {
              await new Promise((next) => requestAnimationFrame(next))
            }
          }, elements[index])
          resume?.()
          await page.waitForLoadState()
          await nextPaint(page)
          await expectStill(page, `${width} px, after “${html.slice(cut - 30, cut)}”`)
        }
      },
    )
  }
})
