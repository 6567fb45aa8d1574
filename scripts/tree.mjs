/**
 * Prints the accessibility tree of the built page as text: the page, an open source sentence, a slide, the speaker
 * window. `npm run build && npm run tree`, or `npm run tree -- "?program=cap"` for any URL.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'
import { host } from './host.mjs'

const addresses = process.argv.slice(2)
const shown =
  addresses.length > 0
    ? addresses
    : ['', '?figure=sc-level1', '?view=briefing&slide=3', '?view=speaker&slide=3']

const server = await host({ folder: fileURLToPath(new URL('../dist', import.meta.url)) })
const browser = await chromium.launch(await findBrowser())
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  for (const address of shown) {
    await page.goto(`${server.address}${address}`)
    await page.locator('html:not([data-pending])').waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    // Content behind a modal dialog is inert.
    const dialog = page.locator('dialog:modal')
    const tree = await ((await dialog.count()) > 0 ? dialog : page.locator('body')).ariaSnapshot()
    console.log(`\n# ${address === '' ? 'The page' : address}\n\n${tree.replaceAll(/\n *- \/url: .*/g, '')}`)
  }
} finally {
  await browser.close()
  await server.close()
}
