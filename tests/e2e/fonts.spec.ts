import { expect, type Page } from '@playwright/test'
import { putFont } from '../support/fonts.ts'
import { measured } from '../support/slides.ts'
import { textFaults } from '../support/text-boxes.ts'
import { open, test } from './quiet.ts'

const slides = Array.from({ length: 11 }, (_, index) => index + 1)
const fonts = ['wide', 'narrow'] as const

/** Draws the page anew in a window of this size. */
async function resize(page: Page, width: number, height: number) {
  await page.setViewportSize({ width, height })
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

for (const font of fonts) {
  test.describe(`in a ${font} font`, () => {
    test('no text on the page covers another or leaves its frame', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await open(page)
      await putFont(page, font)
      for (const width of [1440, 1100, 768, 390, 320]) {
        await resize(page, width, 900)
        expect
          .soft(await textFaults(page, 'body', '.chart, .card, .map-pane, .column'), `${width}`)
          .toEqual([])
      }
    })

    test('no text on a slide covers another or leaves its frame', async ({ page }) => {
      await page.goto('./?view=briefing')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await putFont(page, font)
      for (const slide of slides) {
        await expect(page.locator('.slide-place')).toHaveText(new RegExp(`^Slide ${slide} /`))
        // A slide that is read like a page is not turned by every key.
        await resize(page, 390, 740)
        expect.soft(await textFaults(page, '.slide'), `${slide} at 390`).toEqual([])
        for (const [width, height] of [
          [1366, 650],
          [1600, 900],
        ] as const) {
          await resize(page, width, height)
          expect.soft((await measured(page)).faults, `${slide} at ${width} × ${height}`).toEqual([])
        }
        await page.keyboard.press('ArrowRight')
      }
    })
  })
}
