/** Two fonts, one wider and one narrower than the page's own, which need not be installed. */
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

export const packages = fileURLToPath(new URL('../../node_modules/@fontsource/', import.meta.url))

/** Font packages by name: about 1.25 and 0.85 times as wide as Public Sans and Report Serif. */
const triedFonts = { wide: 'dejavu-sans', narrow: 'archivo-narrow' } as const

export type TriedFont = keyof typeof triedFonts

/** Waits for the fonts of slides and print, which load when the page is idle. */
export const paperFonts = (page: Page) =>
  page.waitForFunction(() => [...document.fonts].filter(({ family }) => family.includes('Own')).length === 5)

/**
 * Renders the whole page in another font, as on a machine where the page's fonts do not load. The page's rules stay as
 * they are: the font replaces its two font stacks, or the given family names.
 */
export async function putFont(page: Page, font: TriedFont, names: readonly string[] = ['Tried']) {
  await page.route('**/tried-font/*', (route) => {
    const file = route.request().url().replace(/^.*\//, '')
    return route.fulfill({ path: `${packages}${triedFonts[font]}/files/${file}`, contentType: 'font/woff2' })
  })
  await page.evaluate(
    async ([file, families]) => {
      const weights = { 400: '400 500', 700: '600 700' }
      for (const family of families) {
        for (const [number, weight] of Object.entries(weights)) {
          const source = `url(./tried-font/${file}-latin-${number}-normal.woff2)`
          document.fonts.add(await new FontFace(family, source, { weight }).load())
        }
      }
      const rules = new CSSStyleSheet()
      rules.replaceSync(":root, :root * { --serif: 'Tried' !important; --sans: 'Tried' !important }")
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
      // Two frames: elements that measure themselves move in the second one.
      for (let frame = 1; frame <= 3; frame += 1) await new Promise(requestAnimationFrame)
    },
    [triedFonts[font], names] as const,
  )
}
