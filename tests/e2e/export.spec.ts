import { readFileSync } from 'node:fs'
import { expect, type Download, type Locator, type Page } from '@playwright/test'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FiguresFile } from '../../src/dataset/schema.ts'
import { recordsIn } from '../support/csv.ts'
import { axeFinds } from './axe.ts'
import { bytesOf, charts, figure, figures, open, printed, test } from './quiet.ts'

const address = 'http://www.ice.gov/news/releases/major-city-police-leaders-join-ice-discuss-partnership'
const filterWords = 'Filter: Criminal Alien Program (CAP); 287(g) program. Other programs are left out.'

const menu = (page: Page, name: 'Share' | 'Download') => page.getByText(name, { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const foot = (page: Page, section: string) =>
  page.getByRole('region', { name: section }).locator('.export-foot')

/** Clicks and returns the downloaded file. */
async function saved(page: Page, pressed: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), pressed.click()])
  return { name: download.suggestedFilename(), bytes: await bytesIn(download) }
}
const bytesIn = async (download: Download) => readFileSync(await download.path())

/** Opens a saved SVG in its own page and measures what a viewer shows. */
async function opened(page: Page, svg: string) {
  const own = await page.context().newPage()
  await own.setContent(svg.replace(/^<\?xml[^>]*>/, ''))
  const seen = await own.evaluate(async () => {
    await document.fonts.ready
    const drawing = document.querySelector('svg')
    if (!drawing) throw new Error('The file contains no SVG.')
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- serialized for the browser
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return { left, right, width, text: element.textContent ?? '' }
      })
    const { left, width } = drawing.getBoundingClientRect()
    return {
      width,
      texts: boxes('text').map((box) => ({ ...box, left: box.left - left, right: box.right - left })),
      bars: boxes('.bar-body > rect:first-child').map((box) => box.width),
      inner: boxes('.bar-outline ~ .bar-solid').map((box) => box.width),
      fonts: [...document.fonts].map(({ family, status }) => `${family} ${status}`),
    }
  })
  await own.close()
  return seen
}

/** Properties of a PNG: its size, its corner color, and the number of colors. */
const pixelsOf = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
    const colors = new Map<string, number>()
    for (let at = 0; at < data.length; at += 4) {
      const color = `${data[at]},${data[at + 1]},${data[at + 2]}`
      colors.set(color, (colors.get(color) ?? 0) + 1)
    }
    return {
      width: image.width,
      height: image.height,
      corner: `${data[0]},${data[1]},${data[2]}`,
      counts: Object.fromEntries([...colors].filter(([, count]) => count > 200)),
    }
  }, png.toString('base64'))

test.describe('downloads of the figures', () => {
  test('contain what the filter shows, as CSV @short', async ({ page }) => {
    await open(page, '?program=cap,287g')
    await menu(page, 'Download').click()
    const { name, bytes } = await saved(page, button(page, 'The 2 figures shown: CSV'))
    expect(name).toBe('figures-cap-287g.csv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = recordsIn(bytes.subarray(3).toString('utf8'))
    expect(rows).toHaveLength(2)
    for (const row of rows) {
      const item = figure(row.id ?? null)
      expect(row).toMatchObject({
        value: String(item.value),
        value_text: item.valueText,
        qualifier: item.qualifier ?? '',
        as_of: item.period?.end,
        quote: item.quote.text,
        source_url: address,
      })
    }
  })

  test('contain all of them as CSV, and as JSON that matches the served schema', async ({
    page,
    request,
  }) => {
    await open(page)
    await menu(page, 'Download').click()
    const csv = await saved(page, button(page, 'All 16 figures: CSV'))
    expect(csv.name).toBe('figures.csv')
    expect(csv.bytes.subarray(3)).toEqual(await (await request.get('./figures.csv')).body())

    const { name, bytes } = await saved(page, button(page, 'All 16 figures: JSON'))
    expect(name).toBe('figures.json')
    const file = JSON.parse(bytes.toString('utf8')) as FiguresFile
    expect(file.figures).toEqual(figures)
    expect(file.filter).toEqual({ programs: [], words: 'All programs are shown.' })
    const ajv = new Ajv2020({ allErrors: true, strict: true })
    addFormats.default(ajv)
    const valid = ajv.compile((await (await request.get(file.$schema)).json()) as object)
    expect(valid(file), JSON.stringify(valid.errors)).toBe(true)
  })

  test('name the filter in the JSON', async ({ page }) => {
    await open(page, '?program=cap,287g')
    await menu(page, 'Download').click()
    const { name, bytes } = await saved(page, button(page, 'The 2 figures shown: JSON'))
    expect(name).toBe('figures-cap-287g.json')
    const file = JSON.parse(bytes.toString('utf8')) as FiguresFile
    expect(file.filter).toEqual({ programs: ['cap', '287g'], words: filterWords })
    expect(file.figures.map(printed)).toEqual(['84,969', 'more than 17,008'])
  })

  test('include the release, byte for byte', async ({ page }) => {
    await open(page)
    await menu(page, 'Download').click()
    const { name, bytes } = await saved(page, button(page, 'The release, word for word: TXT'))
    expect(name).toBe('release.txt')
    expect(bytes).toEqual(bytesOf('release/release.txt'))
  })
})

test.describe('downloads of pictures', () => {
  for (const { id, title, figures: ids } of charts) {
    test(`“${title}” as SVG has its bars to scale, its text inside, and is self-contained`, async ({
      page,
    }) => {
      await open(page)
      await menu(page, 'Download').click()
      const { name, bytes } = await saved(page, button(page, `${title}: SVG`))
      expect(name).toBe(`${id}.svg`)
      const svg = bytes.toString('utf8')
      expect(svg).not.toContain('var(')
      expect(svg.match(/url\((?!#|"#|data:font)/g)).toBeNull()
      expect(svg.match(/@font-face/g)).toHaveLength(5)

      const seen = await opened(page, svg)
      const items = ids.map((each) => figure(each))
      const [widest = 0] = seen.bars.toSorted((a, b) => b - a)
      const largest = Math.max(...items.map(({ value }) => value))
      items.forEach(({ value }, index) => {
        expect(Math.abs((seen.bars[index] ?? 0) - (value / largest) * widest)).toBeLessThan(0.05)
      })
      if (id === 'removals') {
        expect(seen.inner).toHaveLength(1)
        expect(seen.inner[0]).toBeCloseTo((16187 / largest) * widest, 1)
      }
      const texts = seen.texts.map(({ text }) => text)
      for (const item of items) expect(texts).toContain(printed(item))
      expect(texts).toContain(address)
      // Text is in our fonts; an unused weight is never loaded.
      for (const family of ['Public Sans', 'Report Serif']) expect(seen.fonts).toContain(`${family} loaded`)
      expect(seen.fonts.filter((font) => !/ (?:un)?loaded$/.test(font))).toEqual([])
      for (const { text, left, right } of seen.texts) {
        expect.soft(left, text).toBeGreaterThanOrEqual(39)
        expect.soft(right, text).toBeLessThanOrEqual(681)
      }
    })

    test(`“${title}” as PNG has twice the size, and is not blank`, async ({ page }) => {
      await open(page)
      await menu(page, 'Download').click()
      const svg = (await saved(page, button(page, `${title}: SVG`))).bytes.toString('utf8')
      const { name, bytes } = await saved(page, button(page, `${title}: PNG`))
      expect(name).toBe(`${id}.png`)
      const { width, height, corner, counts } = await pixelsOf(page, bytes)
      expect(width).toBe(1440)
      expect(height).toBe(2 * Number(/ height="(\d+)"/.exec(svg)?.[1]))
      expect(corner).toBe('255,255,255')
      expect(counts['29,79,145'], 'the hue of people removed').toBeGreaterThan(10_000)
      expect(counts['21,32,46'], 'ink').toBeGreaterThan(5000)
    })
  }

  test('the map has a pin and a name for each department, in both formats', async ({ page }) => {
    await open(page)
    await menu(page, 'Download').click()
    const svg = (await saved(page, button(page, 'Map of the departments: SVG'))).bytes.toString('utf8')
    const seen = await opened(page, svg)
    const texts = seen.texts.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['Dallas', 'Arlington', 'Montgomery County', address]))
    expect(svg.match(/class="map-dot"/g)).toHaveLength(15)
    for (const { text, right } of seen.texts) expect.soft(right, text).toBeLessThanOrEqual(681)

    const { name, bytes } = await saved(page, button(page, 'Map of the departments: PNG'))
    expect(name).toBe('departments.png')
    const { width, counts } = await pixelsOf(page, bytes)
    expect(width).toBe(1440)
    expect(counts['237,237,234'], 'land').toBeGreaterThan(100_000)
  })

  test('have a dark background on request, whatever the page’s theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await open(page)
    await menu(page, 'Download').click()
    const light = await saved(page, button(page, 'Removals by program: PNG'))
    expect((await pixelsOf(page, light.bytes)).corner).toBe('255,255,255')
    await page.getByLabel('On a dark ground').check()
    const dark = await saved(page, button(page, 'Removals by program: PNG'))
    const { corner, counts } = await pixelsOf(page, dark.bytes)
    expect(corner).toBe('15,22,31')
    expect(counts['138,184,242']).toBeGreaterThan(10_000)
  })

  test('are also available below their chart, with the filter in picture and file name @short', async ({
    page,
  }) => {
    await open(page, '?program=cap,287g')
    await foot(page, 'Removals by program').getByText('Save picture').click()
    const { name, bytes } = await saved(page, button(page, 'Removals by program: SVG'))
    expect(name).toBe('removals-cap-287g.svg')
    const texts = (await opened(page, bytes.toString('utf8'))).texts.map(({ text }) => text)
    expect(texts.join(' ')).toContain(filterWords)
    expect(texts).toEqual(expect.arrayContaining(['84,969', 'more than 17,008']))
    expect(texts).not.toContain('64,713')
    await expect(foot(page, 'Three kinds of conviction are itemized').filter({ visible: true })).toHaveCount(
      0,
    )
  })
})

test.describe('downloads of pictures, on a host with a stricter policy', () => {
  test.use({ broken: /^Applying inline style violates/ })

  test('work although it blocks other sources and inline styles @short', async ({ page }) => {
    await page.route('**/?policy', async (route) => {
      const response = await route.fetch()
      const policy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
    })
    await open(page, '?policy')
    await menu(page, 'Download').click()
    const { bytes } = await saved(page, button(page, 'Removals by program: PNG'))
    expect((await pixelsOf(page, bytes)).counts['29,79,145']).toBeGreaterThan(10_000)
  })
})

test.describe('copying', () => {
  test('puts a picture on the clipboard', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page)
    await foot(page, 'Removals by program').getByText('Save picture').click()
    await button(page, 'Removals by program: Copy').click()
    await expect(page.getByText('Picture copied.')).toBeVisible()
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const blob = await item?.getType('image/png')
      const bitmap = blob && (await createImageBitmap(blob))
      return bitmap?.width
    })
    expect(size).toBe(1440)
  })

  test('says what to do if the browser refuses', async ({ page }) => {
    await refuseClipboard(page)
    await open(page)
    await foot(page, 'Removals by program').getByText('Save picture').click()
    await button(page, 'Removals by program: Copy').click()
    await expect(page.getByText('The picture could not be copied. Save the PNG instead.')).toBeVisible()
  })

  test('copies the link to the current view', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, '?program=cap,287g')
    await menu(page, 'Share').click()
    await button(page, 'Copy link').click()
    await expect(page.getByText('Link copied.')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}?program=cap,287g`)
  })

  test('selects the link if the browser refuses @short', async ({ page }) => {
    await refuseClipboard(page)
    await open(page, '?program=cap')
    await menu(page, 'Share').click()
    await button(page, 'Copy link').click()
    await expect(page.getByText(/The link is selected: copy it by hand/)).toBeVisible()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url())
    await expect(page.getByRole('textbox', { name: 'Link' })).toBeFocused()
  })

  test('selects the embed code if the browser refuses', async ({ page }) => {
    await refuseClipboard(page)
    await open(page)
    await menu(page, 'Share').click()
    await button(page, 'Copy code').click()
    await expect(page.getByRole('textbox', { name: 'Code to embed' })).toBeFocused()
  })
})

const refuseClipboard = (page: Page) =>
  page.addInitScript(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- serialized for the browser
    const refuse = () => Promise.reject(new DOMException('Refused.', 'NotAllowedError'))
    Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } })
  })

const shared = () => (window as unknown as { shared?: ShareData }).shared

test.describe('system sharing', () => {
  test('is offered on touch devices, with the link to the current view @short', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
    })
    const page = await context.newPage()
    await page.addInitScript(() => {
      navigator.share = (data) => {
        Object.assign(window, { shared: data })
        return Promise.resolve()
      }
    })
    await page.goto('./?program=cap')
    await button(page, 'Share, download, theme').click()
    await menu(page, 'Share').click()
    await button(page, 'Share …').click()
    expect(await page.evaluate(shared)).toEqual({
      title: 'ICE news release, Sept. 16, 2011',
      url: page.url(),
    })
    await context.close()
  })

  test('is not offered with a mouse', async ({ page }) => {
    await open(page)
    await menu(page, 'Share').click()
    await expect(button(page, 'Copy link')).toBeVisible()
    await expect(button(page, 'Share …')).toHaveCount(0)
  })
})

const openMenus = (page: Page) => page.locator('details.export[open]')

test.describe('the menus', () => {
  test('open and close by keyboard, one at a time, and restore the focus', async ({ page }) => {
    await open(page)
    await menu(page, 'Share').focus()
    await page.keyboard.press('Enter')
    await expect(button(page, 'Copy link')).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('textbox', { name: 'Link' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(openMenus(page)).toHaveCount(0)
    await expect(menu(page, 'Share')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(button(page, 'All 16 figures: CSV')).toBeVisible()
    await menu(page, 'Share').click()
    await expect(openMenus(page)).toHaveCount(1)
    await expect(button(page, 'Copy link')).toBeVisible()
  })

  test('close when the reader clicks elsewhere or tabs on @short', async ({ page }) => {
    await open(page)
    await menu(page, 'Download').click()
    await page.mouse.click(300, 500)
    await expect(openMenus(page)).toHaveCount(0)
    await menu(page, 'Download').click()
    await expect(button(page, 'All 16 figures: CSV')).toBeVisible()
    await page.getByRole('link', { name: 'Present' }).focus()
    await expect(openMenus(page)).toHaveCount(0)
  })

  test('are closed by default, and behind one button on a phone', async ({ page }) => {
    await open(page)
    await expect(page.locator('.export-panel')).toHaveCount(0)
    await expect(menu(page, 'Share')).toBeVisible()
    await expect(button(page, 'Share, download, theme')).toBeHidden()
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(menu(page, 'Share')).toBeHidden()
    await button(page, 'Share, download, theme').click()
    await expect(menu(page, 'Share')).toBeVisible()
    await expect(page.getByText('Dark theme').filter({ visible: true })).toBeVisible()
    await menu(page, 'Download').click()
    await expect(button(page, 'All 16 figures: CSV')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(openMenus(page)).toHaveCount(0)
    await expect(menu(page, 'Share')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu(page, 'Share')).toBeHidden()
    await expect(button(page, 'Share, download, theme')).toBeFocused()
  })

  test('fit the narrowest phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await open(page)
    await button(page, 'Share, download, theme').click()
    for (const name of ['Share', 'Download'] as const) {
      await menu(page, name).click()
      await expect(page.locator('.export-panel h2').first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    }
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test(`have no axe violations, ${colorScheme}, ${width} px wide`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 844 })
        await open(page)
        if (width < 640) await button(page, 'Share, download, theme').click()
        for (const name of ['Share', 'Download'] as const) {
          await menu(page, name).click()
          await expect(page.locator('.export-panel h2').first()).toBeVisible()
          expect(await axeFinds(page, { within: '.masthead' })).toEqual([])
        }
        await page.keyboard.press('Escape')
        await foot(page, 'Removals by program').getByText('Save picture').click()
        await expect(page.getByLabel('On a dark ground')).toBeVisible()
        expect(await axeFinds(page, { within: '.export-foot[open]' })).toEqual([])
      })
    }
  }
})
