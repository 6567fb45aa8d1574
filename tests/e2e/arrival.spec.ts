import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test as withoutSite, type Page } from '@playwright/test'
import { test } from './quiet.ts'

/** What moved: the score of each layout shift, with its parts. */
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

/** Nothing moved: 0.000, as it is reported. A term of the first cards may go down by 4 px while its number comes. */
async function expectStill(page: Page, where: string) {
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts)
  const moved = shifts.reduce((sum, { value }) => sum + value, 0)
  expect(moved, `${where}: ${JSON.stringify(shifts)}`).toBeLessThan(0.0005)
}

/** Waits until a frame has been drawn. */
const drawnOnce = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

const widths = [360, 768, 1440]

for (const width of widths) {
  test(`nothing moves at ${width} px while the page arrives by a slow line on a slow machine`, async ({
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
    // Taken over by the script: what it had to add has been added.
    await page.locator('.chip').first().click()
    await expectStill(page, `${width} px`)
    // Its own fonts would come after the text. Those of slides and paper are not shown here, those of the machine are.
    const asked = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status !== 'unloaded').map(({ family }) => family),
    )
    expect(asked.filter((family) => !/Own|Fitted/.test(family))).toEqual([])
  })
}

/** What has a place in each frame, until all has. */
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

test('the first frame is masthead and headline alone, then come the cards, the charts, and all else @short', async ({
  page,
}) => {
  const frames = await firstFrames(page, './')
  expect(frames[0]).toEqual(['.masthead-tools', '.filter', 'h1'])
  const cards = frames.find((parts) => parts.includes('#figures'))
  expect(cards).toEqual(['.masthead-tools', '.filter', 'h1', '.reading', '#figures'])
  const charts = frames.find((parts) => parts.includes('#charts'))
  expect(charts).not.toContain('#notes')
})

test('a sentence that is there before the frames come is in sight, and leaves no mark on a card @short', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const frame = window.requestAnimationFrame.bind(window)
    const held: FrameRequestCallback[] = []
    window.requestAnimationFrame = (run) => held.push(run)
    const come = () => {
      window.requestAnimationFrame = frame
      for (const run of held) frame(run)
    }
    Object.assign(window, { come })
  })
  await page.goto('./?figure=sc-removed')
  const sentence = page.getByRole('dialog').locator('mark[aria-current]')
  await expect(sentence).toBeInViewport({ ratio: 0.95 })
  await page.evaluate(() => (window as unknown as { come: () => void }).come())
  await expect(page.locator('[data-first]')).toHaveCount(0)
  await drawnOnce(page)
  await drawnOnce(page)
  await expect(page.locator('[data-asked]')).toHaveCount(0)
})

test('the theme that was chosen is put on before any script file comes, also where the page is not kept @short', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('an address that leads to a part of the page has all of it at once @short', async ({ page }) => {
  expect((await firstFrames(page, './#notes'))[0]).toContain('#figures')
  await expect(page.locator('#notes')).toBeInViewport()
})

withoutSite.describe('the line halts', () => {
  // Without scripts: what the browser draws of the HTML alone.
  const html = readFileSync(new URL('../../dist/index.html', import.meta.url), 'utf8')
    .replaceAll(/<script[^>]*\ssrc=[^>]*><\/script>/g, '')
    // Read as text by a page with scripts, and as elements where they are counted below.
    .replace(/<noscript>[^]*?<\/noscript>/, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  const placeOf = (words: string) => {
    const place = html.indexOf(words)
    if (place < 0) throw new Error(`The page has no ${words} to halt at.`)
    return place
  }
  const title = placeOf('</h1>') - 200
  const card = placeOf('id="card-all-removals"')
  // The headline is drawn in one frame, and all that comes behind it as it comes.
  const drawn = html.indexOf('>', placeOf('id="reading"')) + 1
  // Closer in the sentences of the headline, whose lines are balanced: each more word would move what stands before it.
  const status = placeOf('class="headline-status')
  const before = Array.from(
    { length: Math.floor((drawn - status) / 150) },
    (_, index) => status + index * 150,
  )
  // After each word of the line that stands beside a heading, where there is room, else below it.
  const line = html.indexOf('<p class="quiet">', placeOf('<header class="section-head'))
  const words = [...html.slice(line, html.indexOf('</p>', line)).matchAll(/ (?=\w+)/g)]
  const behind = [
    ...words.map(({ index }) => line + index),
    ...Array.from({ length: 22 }, (_, index) => drawn + 20 + index * 1_000),
  ]
  /** Sends the rest of the page that halts. */
  let goOn: (() => void) | null = null
  let server: Server

  withoutSite.beforeAll(async () => {
    server = createServer((request, response) => {
      const [, cut, halt] = (/^\/(\d+)\/(\d*)$/.exec(request.url ?? '') ?? []).map(Number)
      if (!cut) return response.writeHead(204).end()
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).write(html.slice(0, cut))
      goOn = () => response.end(html.slice(cut))
      return halt && setTimeout(() => response.end(html.slice(cut)), halt)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })

  withoutSite.afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** The address of a page that comes up to a place, and goes on after some milliseconds or when it is told to. */
  const halted = (cut: number, halt: number | '') =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/${cut}/${halt}`

  /** How many elements there are up to each place. */
  const elementsUpTo = (page: Page, places: readonly number[]) =>
    page.evaluate(
      (texts) =>
        texts.map((text) => {
          const parsed = new DOMParser().parseFromString(text, 'text/html')
          return parsed.querySelectorAll('*').length
        }),
      places.map((place) => html.slice(0, place)),
    )

  withoutSite('in the headline, and the first frame waits for the whole of it', async ({ page }) => {
    await page.addInitScript(() =>
      requestAnimationFrame(() => {
        Object.assign(window, { first: document.querySelector('h1')?.textContent })
      }),
    )
    for (const [cut, halt] of [[title, 1_000], ...before.map((place) => [place, 100])] as [
      number,
      number,
    ][]) {
      await page.goto(halted(cut, halt))
      const seen = await page.evaluate(() => (window as unknown as { first: string }).first)
      expect(seen, `after “${html.slice(cut - 30, cut)}”`).toBe(await page.locator('h1').textContent())
    }
  })

  withoutSite('in the cards, and the first frame does not wait for them @short', async ({ page }) => {
    await page.goto(halted(card, ''), { waitUntil: 'commit' })
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
      .toBe(1)
    await expect(page.locator('#reading')).toBeVisible()
    await expect(page.locator('.footer')).not.toBeAttached()
  })

  for (const width of widths) {
    withoutSite(
      `anywhere behind the headline, and nothing moves when it goes on, at ${width} px`,
      async ({ page }) => {
        // Thirty pages.
        withoutSite.slow()
        await page.setViewportSize({ width, height: 900 })
        await watchShifts(page)
        const elements = await elementsUpTo(page, behind)
        for (const [index, cut] of behind.entries()) {
          await page.goto(halted(cut, ''), { waitUntil: 'commit' })
          // All that has come is in the document, and then it is drawn.
          await page.evaluate(async (all = 0) => {
            const isHere = () =>
              document.querySelectorAll('*').length >= all && !document.querySelector('[data-first]')
            for (let after = 0; after < 2; after += isHere() ? 1 : 0) {
              await new Promise((next) => requestAnimationFrame(next))
            }
          }, elements[index])
          goOn?.()
          await page.waitForLoadState()
          await drawnOnce(page)
          await expectStill(page, `${width} px, after “${html.slice(cut - 30, cut)}”`)
        }
      },
    )
  }
})
