import { expect, type BrowserContext, type Page } from '@playwright/test'
import { isNoise, showsBars } from './quiet.ts'

/**
 * Records what must not happen in any window: policy violations, console warnings or errors, requests to other hosts.
 */
export async function watched(context: BrowserContext, home: string): Promise<string[]> {
  const noises: string[] = []
  // Chromium logs most violations to the console, but not all.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  context.on('console', (message) => {
    if (isNoise(message)) noises.push(message.text())
  })
  context.on('weberror', (error) => noises.push(error.error().message))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (/^(?:data|blob|about):$/.test(protocol)) return
    if (protocol === 'file:' ? home !== 'file:' : origin !== home) noises.push(`asks ${request.url()}`)
  })
  return noises
}

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

/** Uses the page as a reader would: filter, source sentence, table, map, theme, and back. */
export async function walkPage(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await showsBars(page)

  const cards = section(page, 'What the release counts').getByRole('listitem')
  const all = await cards.count()
  await page.locator('label').filter({ hasText: 'Secure Communities' }).first().click()
  await expect(page).toHaveURL(/\?program=secure-communities$/)
  await expect.poll(() => cards.count()).toBeLessThan(all)
  await page.goBack()
  await expect.poll(() => cards.count()).toBe(all)

  await page.locator('a[href="?figure=cap-removed-convicted"]').first().click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.locator('mark')).toContainText('84,969')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()

  await page.getByRole('link', { name: 'Table' }).first().click()
  await expect(page.getByRole('table').filter({ visible: true }).first()).toBeVisible()
  await page.goBack()

  const map = section(page, /^Departments/)
  await map.scrollIntoViewIfNeeded()
  await map.getByRole('button', { name: 'Zoom in' }).click()
  await map.getByRole('button', { name: '2 Houston Texas' }).click()
  await expect(section(page, 'Houston, Texas')).toContainText('Houston Police Department')
  await page.keyboard.press('Escape')

  const theme = page.getByRole('button', { name: 'Dark theme' })
  await theme.click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await theme.click()
  await page.emulateMedia({ media: 'print' })
  await page.emulateMedia({ media: null })
}

/** Downloads a table and pictures in both formats, rendered with the page's own fonts. */
export async function walkExports(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?program=secure-communities`)
  await page.getByRole('group').getByText('Download', { exact: true }).click()
  for (const [name, file] of [
    [/: CSV$/, /\.csv$/],
    [/: JSON$/, /\.json$/],
    [/^Removals by program: SVG$/, /\.svg$/],
    [/^Removals by program: PNG$/, /\.png$/],
    [/^Map of the departments: PNG$/, /\.png$/],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ])
    expect(download.suggestedFilename()).toMatch(file)
  }
  await page.keyboard.press('Escape')
}

/**
 * Uses the deck as a speaker would: every slide, a source sentence, the overview, a black screen and the speaker
 * window.
 */
export async function walkDeck(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?view=briefing&slide=1`)
  const total = await slideCount(page)
  for (let slide = 2; slide <= total; slide += 1) {
    await page.keyboard.press('ArrowRight')
    await expect(position(page)).toHaveText(`Slide ${slide} of ${total}`)
  }
  await page.keyboard.press('o')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('b')
  await page.keyboard.press('b')

  await page.goto(`${address}?view=briefing&slide=3`)
  await page.locator('main a[href*="figure="]').first().click()
  await expect(page.getByRole('dialog').locator('mark')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await expect(speaker.getByText('In step with the room.')).toBeVisible()
  await speaker.keyboard.press('ArrowRight')
  await expect(position(page)).toHaveText(`Slide 4 of ${total}`)
  await speaker.close()
}

const position = (page: Page) => page.getByText(/^Slide \d+ of \d+$/)

async function slideCount(page: Page): Promise<number> {
  await expect(position(page)).toHaveCount(1)
  return Number(/\d+$/.exec(await position(page).innerText())?.[0])
}
