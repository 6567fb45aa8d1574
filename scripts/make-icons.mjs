/**
 * Renders the app icons from public/favicon.svg. Run by hand: `node scripts/make-icons.mjs` writes public/icon-*.png.
 * The maskable icon keeps the symbol inside the safe zone, which no system crops.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'

const folder = fileURLToPath(new URL('../public/', import.meta.url))
const svg = readFileSync(`${folder}favicon.svg`, 'utf8')
const background = /<rect[^>]*fill="(#\w+)"/.exec(svg)?.[1] ?? 'white'

const icons = [
  { name: 'icon-192', size: 192, share: 1 },
  { name: 'icon-512', size: 512, share: 1 },
  { name: 'icon-maskable-512', size: 512, share: 0.75 },
]

const browser = await chromium.launch(await findBrowser())
try {
  for (const { name, size, share } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const drawn = svg.replace('<svg', `<svg width="${size * share}" height="${size * share}"`)
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;backbackground:${background}">${drawn}</body>`,
    )
    writeFileSync(`${folder}${name}.png`, await page.screenshot())
    await page.close()
  }
} finally {
  await browser.close()
}
