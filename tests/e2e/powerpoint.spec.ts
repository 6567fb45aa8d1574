import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page, type Route } from '@playwright/test'
import JSZip from 'jszip'
import type { Slide } from '../../src/dataset/schema.ts'
import { alone, dist, test } from './hosts.ts'
import { showsBars } from './quiet.ts'
import { watched } from './walk.ts'

const slides = JSON.parse(
  readFileSync(new URL('../../data/dataset/slides.json', import.meta.url), 'utf8'),
) as Slide[]

/** The chunk that writes PowerPoint files, found by its content. */
const [writer = '', ...others] = readdirSync(`${dist}/assets`).filter(
  (name) => name.endsWith('.js') && readFileSync(`${dist}/assets/${name}`, 'utf8').includes('PptxGenJS'),
)

const button = (page: Page) => page.getByRole('button', { name: /: PowerPoint$/ })
const stop = (page: Page) => page.getByRole('button', { name: /: Stop$/ })
const download = (page: Page) => page.getByRole('group').getByText('Download', { exact: true })

/** Clicks the button and opens the downloaded file. */
async function saved(page: Page) {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page).click()])
  const zip = await JSZip.loadAsync(readFileSync(await file.path()))
  const texts = await Promise.all(
    zip.file(/^ppt\/slides\/slide\d+\.xml$/).map((part) => part.async('string')),
  )
  const charts = zip.file(/^ppt\/charts\/chart\d+\.xml$/).length
  return { name: file.suggestedFilename(), slides: texts, charts }
}

test.describe('the briefing for PowerPoint', () => {
  test('is saved from the page under its policy, and its chunk loads only then', async ({
    serve,
    page,
    context,
  }) => {
    const server = await serve()
    const noises = await watched(context, server.origin)
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    await page.goto(server.address)
    await showsBars(page)
    await download(page).click()
    await expect(button(page)).toBeVisible()
    expect(others).toEqual([])
    expect(asked.filter((url) => url.endsWith(writer))).toEqual([])
    const file = await saved(page)
    expect(file.name).toBe('briefing.pptx')
    expect(file.slides).toHaveLength(slides.length)
    expect(file.charts).toBe(6)
    expect(file.slides.join('')).toContain('more than 343,151')
    expect(asked.some((url) => url.endsWith(writer))).toBe(true)
    await expect(page.getByRole('status').getByText('briefing.pptx is in your downloads.')).toBeVisible()
    expect(noises).toEqual([])
  })

  test('is light even on a dark page, and its chunk is not cached for offline use', async ({
    serve,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const server = await serve()
    await page.goto(server.address)
    await download(page).click()
    const { slides: texts } = await saved(page)
    expect(texts.join('')).toContain('val="15202E"')
    expect(texts.join('')).not.toContain('val="EAEFF5"')
    expect(readFileSync(`${dist}/sw.js`, 'utf8')).not.toContain(writer)
  })

  test('contains all slides, for the selected programs @short', async ({ serve, page, context }) => {
    const server = await serve()
    const noises = await watched(context, server.origin)
    await page.goto(`${server.address}?program=287g&view=briefing`)
    await page.getByRole('button', { name: 'All slides' }).click()
    await expect(page.getByRole('dialog', { name: 'All slides' })).toBeVisible()
    const file = await saved(page)
    expect(file.name).toBe('briefing-287g.pptx')
    expect(file.slides).toHaveLength(6)
    expect(file.charts).toBe(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'All slides' })).toBeHidden()
    expect(noises).toEqual([])
  })

  for (const query of ['', '?view=briefing']) {
    test(`is saved by the one-file build, from disk without a network: ${query || 'page'}`, async ({
      page,
      context,
    }, testInfo) => {
      await context.setOffline(true)
      const noises = await watched(context, 'file:')
      await page.goto(`${alone(testInfo)}${query}`)
      if (query === '') await download(page).click()
      else await page.getByRole('button', { name: 'All slides' }).click()
      const file = await saved(page)
      expect(file.name).toBe('briefing.pptx')
      expect(file.slides).toHaveLength(slides.length)
      expect(noises).toEqual([])
    })
  }
})

test.describe('the export', () => {
  // Responses from a service worker could not be delayed.
  test.use({ serviceWorkers: 'block' })

  test('is canceled by the button that started it, and can be restarted', async ({ serve, page }) => {
    const server = await serve()
    const held: Route[] = []
    await page.route(`**/${writer}`, (route) => void held.push(route))
    const files: string[] = []
    page.on('download', (file) => files.push(file.suggestedFilename()))
    await page.goto(server.address)
    await download(page).click()
    await button(page).click()
    await expect(stop(page)).toBeFocused()
    await stop(page).click()
    await expect(page.getByText('Stopped. No file was saved.')).toBeVisible()
    await expect(button(page)).toBeFocused()
    await Promise.all(held.map((route) => route.continue()))
    const file = await saved(page)
    expect(file.slides).toHaveLength(slides.length)
    expect(files).toEqual(['briefing.pptx'])
  })

  test('is not canceled by the second half of a double click', async ({ serve, page }) => {
    const server = await serve()
    await page.goto(server.address)
    await download(page).click()
    const [file] = await Promise.all([page.waitForEvent('download'), button(page).dblclick()])
    expect(file.suggestedFilename()).toBe('briefing.pptx')
  })

  test('says what to do if its chunk fails to load @short', async ({ serve, page }) => {
    const server = await serve()
    await page.route(`**/${writer}`, (route) => route.abort())
    await page.goto(server.address)
    await download(page).click()
    await button(page).click()
    await expect(page.getByText(/briefing\.pptx could not be made\..*with a connection/)).toBeVisible()
    await expect(button(page)).toBeEnabled()
  })
})
