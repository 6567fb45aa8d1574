// Takes the screenshots for the README and the social preview: `npm run build && npm run pictures`.
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from './browser.mjs'

const server = await preview({ preview: { port: 0 }, logLevel: 'error' })
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch(await findBrowser())

/**
 * @param {string} file
 * @param {{ width: number, height: number, scale: number, query?: string }} size
 */
async function take(file, { width, height, scale, query = '' }) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale })
  await page.goto(address + query)
  // The live chart replaces the still one pixel by pixel, so there is no need to wait for it. The fonts are optional:
  // they are cached for the second visit.
  await page.reload()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: file })
  await page.close()
}

await take('docs/dashboard.png', { width: 1440, height: 1080, scale: 1 })
await take('public/social.png', { width: 1200, height: 630, scale: 1 })

await browser.close()
await server.close()
