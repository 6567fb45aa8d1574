import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { alone, dist, test } from './hosts.ts'
import { showsBars } from './quiet.ts'
import { watched, walkDeck, walkExports, walkPage } from './walk.ts'

const html = readFileSync(`${dist}/dashboard.html`, 'utf8')

test.describe('the one-file build, from disk without a network', () => {
  test('has the page: filter, sentence, table, map, theme', async ({ page, context }, testInfo) => {
    test.slow()
    await context.setOffline(true)
    const noises = await watched(context, 'file:')
    await walkPage(page, alone(testInfo))
    expect(noises).toEqual([])
  })

  test('has the briefing: every slide, black screen, overview, speaker window', async ({
    page,
    context,
  }, testInfo) => {
    test.slow()
    await context.setOffline(true)
    const noises = await watched(context, 'file:')
    await walkDeck(page, alone(testInfo))
    expect(noises).toEqual([])
  })

  test('exports tables and pictures', async ({ page, context }, testInfo) => {
    test.slow()
    await context.setOffline(true)
    const noises = await watched(context, 'file:')
    await walkExports(page, alone(testInfo))
    expect(noises).toEqual([])
  })

  test('reopens at the URL it was left at', async ({ page, context }, testInfo) => {
    await context.setOffline(true)
    await page.goto(`${alone(testInfo)}?program=cap`)
    const cards = page.getByRole('region', { name: 'What the release counts' }).getByRole('listitem')
    const filtered = await cards.count()
    await page.reload()
    await expect(cards).toHaveCount(filtered)
    await page.goto(alone(testInfo))
    await expect.poll(() => cards.count()).toBeGreaterThan(filtered)
  })

  test('saves the embedded data files', async ({ page, context }, testInfo) => {
    await context.setOffline(true)
    await page.goto(alone(testInfo))
    for (const name of ['figures.csv', 'dataset.json', 'dataset.schema.json', 'release.txt']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click(),
      ])
      expect(download.suggestedFilename()).toBe(name)
      expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync(`${dist}/${name}`, 'utf8'))
    }
  })

  test('is readable before its script has run @short', async ({ browser }, testInfo) => {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
    const page = await context.newPage()
    await page.goto(alone(testInfo))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.bars-still .bar').first()).toBeVisible()
    await context.close()
  })
})

test.describe('the one-file build', () => {
  test('is self-contained: it references no other file, and other hosts only in links @short', () => {
    const page = html.replaceAll(/<(?:script|style)\b[^]*?<\/(?:script|style)>/g, '')
    expect(page).not.toMatch(/<(?:script|img|link)\b[^>]*\s(?:src|href)="(?!data:)/)
    expect(page).not.toMatch(/rel="(?:manifest|preload|stylesheet)"/)
    const [style = ''] = /<style>[^]*?<\/style>/.exec(html) ?? []
    expect([...style.matchAll(/url\(["']?(?!data:|#)([^)]*)/g)].map(([, url]) => url)).toEqual([])
  })

  test('does not offer itself for download', async ({ page }, testInfo) => {
    await page.goto(alone(testInfo))
    await expect(page.getByRole('contentinfo').getByRole('link', { name: /one file/ })).toBeHidden()
  })

  test('is offered by the page, and works from a host under its own policy', async ({
    serve,
    page,
    context,
  }) => {
    const server = await serve()
    const noises = await watched(context, server.origin)
    await page.goto(server.address)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('contentinfo')
        .getByRole('link', { name: /one file/ })
        .click(),
    ])
    expect(download.suggestedFilename()).toBe('dashboard.html')
    expect(readFileSync(await download.path(), 'utf8')).toBe(html)
    await page.goto(`${server.address}dashboard.html?program=cap`)
    await showsBars(page)
    expect(noises).toEqual([])
  })
})
