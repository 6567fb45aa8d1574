/**
 * What a visit costs in bytes, counted at the host: `npm run build && node scripts/visit-bytes.mjs`. With `--write` the
 * table goes into docs/hosting.md, so that no number there is typed.
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
 * The steps of a reader, each with what it adds. The first ones are taken without the service worker, so that what is
 * fetched for later does not count as needed.
 * @param {string[]} encodings
 */
async function visits(encodings) {
  const needed = await steps(encodings, 'block', [
    [
      'Page, with the parts fetched when idle',
      async (page, address) => {
        await page.goto(address)
        await page.locator('.chip').first().waitFor()
      },
    ],
    [
      'and the live charts and map, when they are in sight',
      async (page) => {
        await page.locator('#charts').scrollIntoViewIfNeeded()
        await page.locator('.bars-live .bar').first().waitFor()
        await page.locator('#departments').scrollIntoViewIfNeeded()
        await page.locator('.map-live').waitFor()
      },
    ],
    [
      'and the briefing, every slide',
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
    asksToSave,
  )
  const kept = await steps(encodings, 'allow', [
    [
      'First visit, all kept offline',
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
        // The browser asks some seconds later whether there is a newer build.
        while (checks() === before) await page.waitForTimeout(200)
      },
    ],
    [
      'First visit after an update of the code',
      async (page, address, server) => {
        server.deploy(next)
        await page.goto(address)
        await page.getByText('A new version is ready.').waitFor()
      },
    ],
  ])
  return [...needed, ...saving, ...kept]
}

/** Makes the page see a browser that asks to save data. */
function asksToSave() {
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
  const thousand = (/** @type {string} */ name) =>
    `${((best.find((step) => step.name === name)?.bytes ?? 0) / 1000).toFixed(1)} MB`
  return [
    '| | requests | brotli, kB | gzip, kB | as is, kB |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    `| The one file | ${[1, ...oneFile].join(' | ')} |`,
    '',
    `With brotli, a thousand first visits are ${thousand('First visit, all kept offline')} ` +
      `(${thousand('Page under Save-Data, with the live charts')} where all ask to save data), ` +
      `a thousand later ones ${thousand('Each later visit')}.`,
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
