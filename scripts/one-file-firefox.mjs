/**
 * Walks dist/dashboard.html from disk in Firefox: page, filter, sentence, table, map, theme, saved files, every slide,
 * the window with the notes. It is not part of `npm test`, since Playwright drives no Firefox of the system. It needs
 *
 * - Firefox: the one found in the usual places, or FIREFOX=path/to/firefox (Debian: apt install firefox-esr);
 * - puppeteer-core in a folder outside the project: `npm install --prefix FOLDER puppeteer-core@24.43.1`,
 *   then `PUPPETEER=FOLDER node scripts/one-file-firefox.mjs`.
 *
 * All network is refused by a proxy that does not exist.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const address = pathToFileURL(`${dist}dashboard.html`).href

const firefox = [
  process.env.FIREFOX,
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
].find((program) => program !== undefined && existsSync(program))

const found = findPuppeteer(process.env.PUPPETEER)
if (!firefox || !found || !existsSync(`${dist}dashboard.html`)) {
  console.error('It needs Firefox, puppeteer-core and a build: see the first lines of this script.')
  process.exit(1)
}
const { default: puppeteer } = await import(pathToFileURL(found).href)

const downloads = mkdtempSync(path.join(tmpdir(), 'one-file-'))
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: firefox,
  extraPrefsFirefox: {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'dom.disable_open_during_load': false,
  },
})

try {
  console.log(await browser.version())
  const page = await browser.newPage()
  await page.setViewport({ width: 1440, height: 900 })
  /** @type {string[]} */
  const noises = []
  page.on('console', (/** @type {any} */ message) => {
    if (['error', 'warn'].includes(message.type())) noises.push(message.text())
  })
  page.on('pageerror', (/** @type {Error} */ error) => noises.push(error.message))

  await walkPage(page)
  await saveFiles(page)
  await walkDeck(page)
  assert.deepEqual(noises, [], 'The console has something to say.')
} finally {
  await browser.close()
  rmSync(downloads, { recursive: true, force: true })
}

/** @param {any} page */
async function walkPage(page) {
  await page.goto(address)
  await page.waitForSelector('.bars-live .bar')
  done('page, with live charts')

  const cards = () => page.$$eval('#figures li', (/** @type {Element[]} */ all) => all.length)
  const all = await cards()
  await page.evaluate(() => {
    const labels = [...document.querySelectorAll('label')]
    labels.find((label) => label.textContent?.includes('Secure Communities'))?.click()
  })
  await page.waitForFunction(() => location.search === '?program=secure-communities')
  assert.ok((await cards()) < all)
  await page.goBack()
  await page.waitForFunction(() => location.search === '')
  done('filter, and back')

  await page.click('a[href="?figure=cap-removed-convicted"]')
  await page.waitForFunction(() => document.querySelector('dialog mark')?.textContent?.includes('84,969'))
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('dialog'))
  done('sentence')

  await page.click('.chart-tabs a:last-child')
  await page.waitForSelector('.chart-table:not([hidden]) table')
  await page.goBack()
  done('table')

  await page.$eval('#departments', (/** @type {Element} */ section) => section.scrollIntoView())
  await page.waitForSelector('.map-live')
  await page.click('button[aria-label="Zoom in"], button[title="Zoom in"]')
  done('map')

  await page.click('.masthead-theme')
  await page.waitForSelector('html[data-theme="dark"]')
  await page.click('.masthead-theme')
  done('theme')
}

/** @param {any} page */
async function saveFiles(page) {
  for (const name of ['figures.csv', 'dataset.json', 'release.txt']) {
    await page.click(`footer a[href="${name}"]`)
    const file = path.join(downloads, name)
    await until(
      () => existsSync(file) && readFileSync(file, 'utf8') === readFileSync(dist + name, 'utf8'),
      name,
    )
  }
  done('saved files')
}

/** @param {any} page */
async function walkDeck(page) {
  await page.goto(`${address}?view=briefing&slide=1`)
  const position = () =>
    page.evaluate(() =>
      /Slide (\d+) of (\d+)/
        .exec(document.body.textContent ?? '')
        ?.slice(1)
        .map(Number),
    )
  await until(async () => (await position())?.[0] === 1, 'slide 1')
  const [, total] = await position()
  for (let slide = 2; slide <= total; slide += 1) {
    await page.keyboard.press('ArrowRight')
    await until(async () => (await position())?.[0] === slide, `slide ${slide}`)
  }
  done(`${total} slides`)

  const opened = new Promise((resolve) => {
    browser.once('targetcreated', (/** @type {any} */ target) => resolve(target.page()))
  })
  await page.keyboard.press('s')
  const speaker = await opened
  await speaker.waitForSelector('h1, h2')
  await speaker.keyboard.press('ArrowLeft')
  await until(async () => (await position())?.[0] === total - 1, 'the room follows the notes')
  done('the window with the notes, in step')
}

/**
 * @param {() => boolean | Promise<boolean>} holds
 * @param {string} what
 */
async function until(holds, what) {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => {
      setTimeout(resolve, 200)
    })
  }
  throw new Error(`Not reached: ${what}`)
}

/** @param {string} what */
function done(what) {
  console.log(`ok  ${what}`)
}

/** @param {string | undefined} folder */
function findPuppeteer(folder) {
  try {
    return createRequire(path.resolve(folder ?? '.', 'package.json')).resolve('puppeteer-core')
  } catch {
    return null
  }
}
