/**
 * Measures the bytes of a visit, as sent by the host: `npm run build && node scripts/visit-bytes.mjs`. `--write`
 * updates the table in docs/hosting.md, so that its numbers are never typed by hand.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from './browser.mjs'
import { host } from './host.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = `${root}dist`
const docs = `${root}docs/hosting.md`

const next = mkdtempSync(`${tmpdir()}/next-build-`)
const browser = await chromium.launch(await findBrowser())
try {
  await build({
    root,
    logLevel: 'error',
    define: { 'import.meta.env.VITE_APP_VERSION': '"2.0.0-next"' },
    build: { outDir: next, emptyOutDir: true },
  })
  const columns = []
  for (const encodings of [['br', 'gzip'], ['gzip'], []]) columns.push(await visits(encodings))
  const text = report(columns)
  if (process.argv.includes('--write')) write(text)
  console.log(text)
} finally {
  await browser.close()
  rmSync(next, { recursive: true })
}

/**
 * A reader's steps, each with the bytes it adds. The first ones run without the service worker, so that what it
 * precaches does not count as needed.
 * @param {string[]} encodings
 */
async function visits(encodings) {
  const needed = await steps(encodings, 'block', [
    [
      'Page, with the chunks fetched when idle',
      async (page, address) => {
        await page.goto(address)
        await page.locator('.chip').first().waitFor()
      },
    ],
    [
      'plus the live charts and map, once scrolled into view',
      async (page) => {
        await page.locator('#charts').scrollIntoViewIfNeeded()
        await page.locator('.bars-live .bar').first().waitFor()
        await page.locator('#departments').scrollIntoViewIfNeeded()
        await page.locator('.map-live').waitFor()
      },
    ],
    [
      'plus the briefing, every slide',
      async (page) => {
        await page.getByRole('link', { name: 'Present' }).click()
        for (let slide = 1; slide < 12; slide += 1) await page.keyboard.press('ArrowRight')
      },
    ],
  ])
  const saving = await steps(
    encodings,
    'allow',
    [
      [
        'Page under Save-Data, with the live charts',
        async (page, address) => {
          await page.goto(address)
          await page.locator('#charts').scrollIntoViewIfNeeded()
          await page.locator('.bars-live .bar').first().waitFor()
        },
      ],
    ],
    setSaveData,
  )
  const cached = await steps(encodings, 'allow', [
    [
      'First visit, everything cached for offline use',
      async (page, address) => {
        await page.goto(address)
        await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
      },
    ],
    [
      'Each later visit',
      async (page, address, server) => {
        const checks = () => server.asked.filter((path) => path === '/sw.js').length
        const before = checks()
        await page.goto(`${address}?program=cap`)
        await page.locator('#charts').scrollIntoViewIfNeeded()
        await page.locator('.bars-live .bar').first().waitFor()
        await page.locator('#departments').scrollIntoViewIfNeeded()
        await page.locator('.map-live').waitFor()
        // The browser checks for a newer build a few seconds later.
        while (checks() === before) await page.waitForTimeout(200)
      },
    ],
    [
      'First visit after a code update',
      async (page, address, server) => {
        server.deploy(next)
        await page.goto(address)
        await page.getByText('A new version is ready.').waitFor()
      },
    ],
  ])
  return [...needed, ...saving, ...cached]
}

/** Makes the page see Save-Data turned on. */
function setSaveData() {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
}

/**
 * @typedef {Awaited<ReturnType<typeof host>>} Host
 * @param {string[]} encodings
 * @param {'allow' | 'block'} serviceWorkers
 * @param {[name: string, step: (page: Page, address: string, server: Host) => Promise<void>][]} list
 * @param {() => void} [prepare] Runs in the page before its own scripts.
 */
async function steps(encodings, serviceWorkers, list, prepare) {
  const server = await host({ folder: dist, encodings })
  const context = await browser.newContext({ serviceWorkers, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  if (prepare) await page.addInitScript(prepare)
  const measured = []
  for (const [name, step] of list) {
    const [bytes, requests] = [server.bytes(), server.asked.length]
    await step(page, server.address, server)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(1500)
    measured.push({ name, bytes: server.bytes() - bytes, requests: server.asked.length - requests })
  }
  await context.close()
  await server.close()
  return measured
}

/** @param {Awaited<ReturnType<typeof visits>>[]} columns */
function report(columns) {
  const [best = []] = columns
  const rows = best.map(({ name, requests }, index) => {
    const cells = columns.map((column) => kilobytes(column[index]?.bytes ?? 0))
    return `| ${[name, requests, ...cells].join(' | ')} |`
  })
  const oneFile = ['.br', '.gz', ''].map((ending) =>
    kilobytes(statSync(`${dist}/dashboard.html${ending}`).size),
  )
  const perThousand = (/** @type {string} */ name) =>
    `${((best.find((step) => step.name === name)?.bytes ?? 0) / 1000).toFixed(1)} MB`
  return [
    '| | requests | brotli, kB | gzip, kB | uncompressed, kB |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    `| One-file build | ${[1, ...oneFile].join(' | ')} |`,
    '',
    `With brotli, a thousand first visits are ${perThousand('First visit, everything cached for offline use')} ` +
      `(${perThousand('Page under Save-Data, with the live charts')} under Save-Data), ` +
      `a thousand later visits ${perThousand('Each later visit')}.`,
  ].join('\n')
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1)
}

/** @param {string} text */
function write(text) {
  const [before, after] = readFileSync(docs, 'utf8').split(/(?<=<!-- measured -->)[^]*(?=<!-- end -->)/)
  writeFileSync(docs, `${before}\n\n${text}\n\n${after}`)
  execFileSync('npx', ['oxfmt', docs], { cwd: root })
}
