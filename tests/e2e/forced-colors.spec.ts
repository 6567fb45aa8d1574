import { expect, type Page } from '@playwright/test'
import { contrast } from '../support/contrast.ts'
import { axeFinds } from './axe.ts'
import { open, programs, show, test } from './quiet.ts'

/** Graphics that carry a figure or a place: selector, the property that draws it, and the element that is drawn. */
const marks = [
  ['.bars-plot .bar-solid', 'fill'],
  ['.bars-plot .bar-outline', 'stroke'],
  ['.bars-plot', 'border-left-color', '::before'],
  ['.map-dot', 'fill'],
] as const

/** The colors of the marks of one kind, as "#rrggbb"; empty if they are invisible. */
const colorsOf = (page: Page, selector: string, property: string, pseudo?: string) =>
  page.locator(selector).evaluateAll(
    (elements, [name, drawnBy]) => {
      const seen = elements.filter((element) => element.checkVisibility({ visibilityProperty: true }))
      return [
        ...new Set(seen.map((element) => getComputedStyle(element, drawnBy).getPropertyValue(name))),
      ].map(
        (color) =>
          `#${[...color.matchAll(/\d+/g)]
            .slice(0, 3)
            .map(([part]) => Number(part).toString(16).padStart(2, '0'))
            .join('')}`,
      )
    },
    [property, pseudo] as const,
  )

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colors, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } })

    test('bars, outlines, the zero line and pins contrast with the background', async ({ page }) => {
      await open(page)
      const [ground = ''] = await colorsOf(page, 'body', 'background-color')
      for (const [selector, property, part] of marks) {
        const colors = await colorsOf(page, selector, property, part)
        expect(colors.length, selector).toBeGreaterThan(0)
        for (const color of colors) {
          expect(contrast(color, ground), `${selector}: ${color} on ${ground}`).toBeGreaterThanOrEqual(3)
        }
      }
    })

    test('elements with their own background use the reader’s background @short', async ({ page }) => {
      await open(page, '?figure=sc-level1')
      for (const selector of [
        '.button-solid',
        '.chip-all span',
        '.chart-tabs [aria-current]',
        '.release-mark',
        '.drawer a',
        '.computed',
      ]) {
        const [[text = ''], grounds] = await Promise.all([
          colorsOf(page, selector, 'color'),
          colorsOf(page, selector, 'background-color'),
        ])
        expect(text, selector).not.toBe('')
        for (const ground of grounds) {
          expect(contrast(text, ground), `${selector}: ${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
        }
      }
    })

    test('the selected program, the open tab and the focus differ by more than color', async ({ page }) => {
      const [{ id }] = programs as [(typeof programs)[0]]
      await open(page, `?program=${id}`)
      const widths = await page.locator('.chip').evaluateAll((chips) =>
        chips.map((chip) => ({
          chosen: chip.querySelector('input')?.checked,
          border: getComputedStyle(chip.querySelector('span')!).borderTopWidth,
        })),
      )
      const of = (isChosen: boolean) =>
        new Set(widths.filter(({ chosen }) => chosen === isChosen).map(({ border }) => border))
      expect([...of(true)]).toHaveLength(1)
      expect([...of(false)]).toHaveLength(1)
      expect([...of(true)]).not.toEqual([...of(false)])
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
      expect(outline).not.toBe('none')
    })

    test('axe finds nothing on the page, with a sentence open, and on a slide', async ({ page }) => {
      test.slow()
      await open(page)
      for (const query of ['', '?figure=sc-level1', '?view=briefing&slide=6']) {
        await show(page, query)
        // Axe does not see the forced colors; their contrast is checked above.
        expect.soft(await axeFinds(page, { without: ['color-contrast'] }), query).toEqual([])
      }
    })
  })
}
