/**
 * Not a test: screenshots of each engine side by side in .cache/screens/index.html, for human review. `npm run
 * test:engines -- --screens`
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { css, drawer, type Reader } from './reader.ts'
import { test } from './walk.ts'

const folder = fileURLToPath(new URL('../../.cache/screens', import.meta.url))
const slides = [2, 5, 7, 9]

test('screens', async ({ reader, site, state, engineFound }) => {
  mkdirSync(folder, { recursive: true })
  const take = async (shot: string, part: 'window' | 'whole page' = 'window') => {
    const name = `${shot}, ${state.width} px, ${state.theme}, ${engineFound.name}.png`
    writeFileSync(path.join(folder, name), await reader.tab.screenshot(part))
  }
  await show(reader, site.address, css('.bars-plot'))
  await take('page')
  if (state.width === 390) {
    // Content that renders when it scrolls into view must be there.
    await reader.scrollTo(css('.bars-plot'))
    await reader.sees(css('.bars-live .bar-body'))
    await reader.scrollTo(css('.map-box'))
    await reader.sees(css('.map-live .map-dot'))
    await reader.tab.evaluate('scrollTo(0, 0)')
    await take('whole page', 'whole page')
  }
  await show(reader, `${site.address}?figure=sc-level1&compare=sc-removed`, css('mark', drawer))
  await take('drawer')
  for (const slide of slides) {
    await show(reader, `${site.address}?view=briefing&slide=${slide}`, css('.stage .slide'))
    await take(`slide ${slide}`)
  }
  writeFileSync(path.join(folder, 'index.html'), sheet(readdirSync(folder)))
})

async function show(reader: Reader, address: string, part: ReturnType<typeof css>) {
  await reader.open(address)
  await reader.sees(part)
  await reader.tab.evaluate('document.fonts.ready.then(() => null)')
}

/** One row per view, with the engines side by side. */
function sheet(names: readonly string[]): string {
  const pictures = names.filter((name) => name.endsWith('.png'))
  const rows = [...new Set(pictures.map((name) => name.replace(/, [^,]*$/, '')))].toSorted()
  const figures = rows.map((row) => {
    const own = pictures.filter((name) => name.startsWith(`${row}, `)).toSorted()
    const cells = own.map((name) => `<td><img src="${encodeURIComponent(name)}" alt="${name}"></td>`)
    return `<tr><th>${row}</th>${cells.join('')}</tr>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>img { width: 100% } td { width: 31%; vertical-align: top } th { text-align: left }</style>
<table>${figures.join('\n')}</table>`
}
