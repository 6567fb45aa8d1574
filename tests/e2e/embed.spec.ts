import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test as base, type Page } from '@playwright/test'
import { axeFinds } from './axe.ts'
import { charts, figure, figures, isNoise, printed } from './quiet.ts'

/** A third-party page on another origin with the given content, which may listen as the documentation shows. */
const listener = `<script>
  addEventListener('message', (event) => {
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === event.source && event.data.type === 'resize') frame.height = event.data.height
    }
  })
</script>`
let host: Server
let body = ''
const hostAddress = () => `http://127.0.0.1:${(host.address() as AddressInfo).port}/`

// The embed makes no cross-origin requests; here the page around it is on another port.
const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noises: string[] = []
      const homes = [new URL(baseURL ?? '').origin, new URL(hostAddress()).origin]
      page.on('console', (message) => {
        if (isNoise(message)) noises.push(message.text())
      })
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (!homes.includes(origin) && protocol.startsWith('http')) noises.push(`asks ${request.url()}`)
      })
      await use(undefined)
      expect(noises.filter((noise) => !noise.includes('favicon'))).toEqual([])
    },
    { auto: true },
  ],
})

test.beforeAll(async () => {
  host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><html lang="en"><title>Another page</title><body style="margin: 0">${body}</body></html>`,
    )
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
})
test.afterAll(() => host.close())

/** The embed codes that the page offers. */
async function snippets(page: Page, query = '') {
  await page.goto(`./${query}`)
  await page.getByText('Share', { exact: true }).click()
  const choice = page.getByRole('combobox', { name: 'Embed in a page' })
  await expect(choice).toBeVisible()
  const code = page.getByRole('textbox', { name: 'Code to embed' })
  const found: Record<string, string> = {}
  for (const id of await choice
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))) {
    await choice.selectOption(id)
    found[id] = await code.inputValue()
  }
  return found
}

/** Shows the embed code in the third-party page. */
async function embed(page: Page, code: string, width: number, listens: boolean) {
  body = `${listens ? listener : ''}${code.replace(' loading="lazy"', '')}`
  await page.setViewportSize({ width, height: 900 })
  await page.goto(hostAddress())
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText(/^Source: ICE news release, Sept\. 16, 2011\./)).toBeVisible()
  return frame
}

const sizes = (page: Page) =>
  page.locator('iframe').evaluate((frame) => ({ height: frame.getBoundingClientRect().height }))

test.describe('the embed code', () => {
  test('shows each chart and figure in another page, tall enough without a script there', async ({
    page,
  }) => {
    const code = await snippets(page)
    expect(Object.keys(code)).toEqual([...charts, ...figures].map(({ id }) => id))
    for (const id of [
      'convictions',
      'removals',
      'removed-convicted-pct',
      'convicted-homicide',
      'sc-level1',
    ]) {
      const frame = await embed(page, code[id] ?? '', 360, false)
      const needed = await frame.locator('main').evaluate((main) => main.getBoundingClientRect().height)
      const { height } = await sizes(page)
      expect(needed, id).toBeLessThanOrEqual(height)
      expect(needed, id).toBeGreaterThan(height * 0.6)
      await expect(page.locator('iframe')).toHaveAttribute('title', /ICE news release, Sept\. 16, 2011$/)
    }
  })

  test('includes the filter, which the embed states', async ({ page }) => {
    const code = await snippets(page, '?program=cap,287g')
    expect(Object.keys(code)).not.toContain('convictions')
    const frame = await embed(page, code.removals ?? '', 600, true)
    await expect(frame.getByRole('listitem')).toHaveCount(2)
    await expect(frame.getByText(/^Filter: Criminal Alien Program \(CAP\); 287\(g\) program\./)).toBeVisible()
  })
})

test.describe('an embed', () => {
  for (const width of [320, 600, 1100]) {
    test(`posts its height to a page ${width} px wide`, async ({ page, baseURL }) => {
      for (const id of ['removals', 'removed-convicted-pct', 'g287-removed']) {
        const code = `<iframe src="${baseURL}embed.html?id=${id}" title="Embed" width="100%" height="20" style="border: 0"></iframe>`
        const frame = await embed(page, code, width, true)
        const needed = () =>
          frame.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height))
        await expect.poll(async () => (await sizes(page)).height - (await needed())).toBe(0)
        const room = await frame.locator('html').evaluate((html) => ({
          across: html.scrollWidth - html.clientWidth,
          down: html.scrollHeight - html.clientHeight,
        }))
        expect(room).toEqual({ across: 0, down: 0 })
      }
    })
  }

  test('adapts to a change of width', async ({ page, baseURL }) => {
    const code = `<iframe src="${baseURL}embed.html?id=sc-level1" title="Embed" width="100%" height="20" style="border: 0"></iframe>`
    await embed(page, code, 1100, true)
    await expect.poll(async () => (await sizes(page)).height).toBeGreaterThan(100)
    const { height } = await sizes(page)
    await page.setViewportSize({ width: 320, height: 900 })
    await expect.poll(async () => (await sizes(page)).height).toBeGreaterThan(height)
  })

  test('shows a figure with its qualifier, label and paragraph', async ({ page }) => {
    for (const item of ['removed-total', 'best-cash', 'attendance'].map((id) => figure(id))) {
      await page.goto(`./embed.html?id=${item.id}`)
      const content = page.getByRole('region')
      await expect(content).toContainText(printed(item))
      await expect(content).toContainText(item.label)
      await expect(page.getByRole('link', { name: `¶${item.quote.paragraph}`, exact: true })).toBeVisible()
      await expect(page.getByText(/^Source: ICE news release, Sept\. 16, 2011\./)).toBeVisible()
    }
  })

  test('draws its bars on the page’s scale @short', async ({ page }) => {
    await page.goto('./embed.html?id=removals')
    const widths = await page
      .locator('.bar-body > rect:first-child')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width))
    const values = ['sc-removed', 'cap-removed-convicted', 'g287-removed'].map((id) => figure(id).value)
    const scale = (widths[1] ?? 0) / (values[1] ?? 1)
    widths.forEach((width, index) => expect(Math.abs(width - (values[index] ?? 0) * scale)).toBeLessThan(1))
    expect(widths).toHaveLength(3)
  })

  test('opens the sentence on the full page, in a new window', async ({ page, context }) => {
    await page.goto('./embed.html?id=g287-removed')
    const [full] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: '¶13', exact: true }).click(),
    ])
    await expect(full.getByRole('dialog')).toContainText('more than 17,008')
    expect(new URL(full.url()).search).toBe('?figure=g287-removed')
  })

  test('says that an id is unknown', async ({ page }) => {
    await page.goto('./embed.html?id=xyz')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no chart or figure “xyz” here')
    await expect(page.getByText(/with one of: convictions, removals, removed-total/)).toBeVisible()
    await page.goto('./embed.html')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No chart or figure is named')
  })

  test('follows the system’s color scheme unless the URL sets one', async ({ page }) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const [light, dark] = ['rgb(255, 255, 255)', 'rgb(15, 22, 31)']
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('./embed.html?id=removals')
    await expect.poll(ground).toBe(dark)
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(ground).toBe(light)
    await page.goto('./embed.html?id=removals&theme=dark')
    await expect.poll(ground).toBe(dark)
  })

  test('loads neither Recharts nor Leaflet, and little else', async ({ page }) => {
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script')
        scripts.push(new URL(request.url()).pathname.split('/').pop() ?? '')
    })
    await page.goto('./embed.html?id=removals')
    await expect(page.getByRole('listitem')).toHaveCount(3)
    const folder = new URL('../../dist/assets/', import.meta.url)
    const sources = readdirSync(folder)
      .filter((name) => scripts.includes(name))
      .map((name) => readFileSync(new URL(name, folder)))
    expect(sources).toHaveLength(new Set(scripts).size)
    for (const source of sources) expect(source.toString('utf8')).not.toMatch(/recharts-|leaflet-/)
    const size = sources.reduce((sum, source) => sum + gzipSync(source).length, 0)
    expect(size).toBeLessThan(115_000)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no axe violations, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      for (const [id, width] of [
        ['removals', 320],
        ['removed-convicted-pct', 700],
        ['xyz', 320],
      ] as const) {
        await page.setViewportSize({ width, height: 600 })
        await page.goto(`./embed.html?id=${id}`)
        await expect(page.getByText(/^Source: ICE/)).toBeVisible()
        expect(await axeFinds(page)).toEqual([])
      }
    })
  }
})
