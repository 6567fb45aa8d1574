import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { figure, open, test } from './quiet.ts'
import { tried } from './tried.ts'

/** Ways in which the focus may not be visible: nowhere, not drawn, or covered. */
type Seen = 'seen' | 'on nothing' | 'not drawn' | 'covered'

/** Checks that the focused element, or its visual stand-in, has an outline and is not covered. */
const focusSeen = (page: Page) =>
  page.evaluate((): Seen => {
    const element = document.activeElement
    if (!element || element === document.body) return 'on nothing'
    // A checkbox is represented by its chip, an overview slide by its frame, a pin by its ring.
    const around = [element, element.nextElementSibling, element.parentElement].filter(
      (each) => each !== null,
    )
    const outlined = around.some((each) => {
      const { outlineStyle, outlineWidth, visibility } = getComputedStyle(each)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && visibility === 'visible'
    })
    const ring = element.querySelector('.map-ring')
    const isRinged = ring !== null && parseFloat(getComputedStyle(ring).strokeWidth) >= 2
    if (!outlined && !isRinged) return 'not drawn'
    const boxes = around.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 2)
    const isOpen = boxes.some(({ left, top, width, height }) => {
      const top0 = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40))
      return top0 !== null && around.some((each) => each.contains(top0))
    })
    return isOpen ? 'seen' : 'covered'
  })

/** Reaches an element by repeating one key, and checks the focus at every stop. Returns the number of stops. */
async function walkTo(page: Page, goal: Locator, key = 'Tab', limit = 120): Promise<number> {
  for (let stops = 1; stops <= limit; stops += 1) {
    await page.keyboard.press(key)
    // Scrolling may still be in progress.
    await expect
      .poll(() => focusSeen(page), { message: `stop ${stops} on the way to ${goal.toString()}` })
      .toBe('seen')
    if (await goal.evaluate((element) => element === document.activeElement, null, { timeout: 5000 }))
      return stops
  }
  throw new Error(`${key} does not reach ${goal.toString()}.`)
}

test('the keyboard alone reaches filter, chart, table, map, source, comparison, download and deck', async ({
  page,
}, testInfo) => {
  test.slow()
  let stops = 0
  const to = async (goal: Locator, key = 'Tab') => {
    stops += await walkTo(page, goal, key)
  }
  const region = (name: string | RegExp) => page.getByRole('region', { name })
  await open(page)

  await test.step('a download: the file arrives, and the focus returns to its menu', async () => {
    const menu = page.locator('summary').filter({ hasText: /^Download$/ })
    await to(menu)
    await page.keyboard.press('Enter')
    const csv = page.getByRole('button', { name: /: CSV$/ }).first()
    await expect(csv).toBeVisible()
    await to(csv)
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(readFileSync(await download.path(), 'utf8')).toContain('343151')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /: CSV$/ })).toHaveCount(0)
    await expect(menu).toBeFocused()
  })

  await test.step('the filter', async () => {
    const box = page.getByRole('checkbox', { name: /Criminal Alien Program/ })
    await to(box)
    await page.keyboard.press('Space')
    await expect(box).toBeChecked()
    await expect(page).toHaveURL(/\?program=cap$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Criminal Alien Program/)
    await page.keyboard.press('Space')
    await expect(page).not.toHaveURL(/program/)
  })

  const removals = region('Removals by program')
  await test.step('a chart, and a sentence from one of its bars', async () => {
    const names = removals.getByRole('figure').getByRole('listitem').getByRole('link')
    await to(names.first())
    await page.keyboard.press('ArrowDown')
    await expect(names.nth(1)).toBeFocused()
    expect(await focusSeen(page)).toBe('seen')
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog')
    await expect(drawer.locator('mark')).toHaveText(figure('cap-removed-convicted').quote.text)

    // The comparison: another figure is selected by typing or by arrow keys, as in any select.
    const choice = drawer.getByRole('combobox', { name: 'Compare with' })
    await to(choice)
    await page.keyboard.press('ArrowDown')
    await expect(page).toHaveURL(/compare=/)
    await expect(drawer.locator('.compare-result strong').first()).not.toBeEmpty()
    await to(drawer.getByRole('button', { name: 'Close' }), 'Shift+Tab')
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
    await expect(names.nth(1)).toBeFocused()
  })

  await test.step('its table', async () => {
    const table = removals.getByRole('link', { name: 'Table' })
    await to(table, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(removals.getByRole('table')).toBeVisible()
    await expect(table).toBeFocused()
    const first = removals.getByRole('table').getByRole('link').first()
    await to(first)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').locator('mark')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(first).toBeFocused()
  })

  const map = region(/^Departments the release/)
  await test.step('the map, and a department in its list', async () => {
    await expect(map.locator('.map-live').or(map.locator('.map-box')).first()).toBeAttached()
    const houston = map.getByRole('button', { name: '2 Houston Texas' })
    await to(houston)
    await page.keyboard.press('Enter')
    await expect(region('Houston, Texas')).toContainText('Houston Police Department')
    await expect(houston).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(region('Houston, Texas')).toHaveCount(0)
    await expect(houston).toBeFocused()
    await to(map.locator('.map-live'), 'Shift+Tab')
    await page.keyboard.press('+')
    await expect(map.getByRole('button', { name: 'Show the whole map' })).toBeEnabled()
  })

  await test.step('the deck, its overview, and back', async () => {
    await to(page.getByRole('link', { name: 'Present', exact: true }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    const position = page.getByText(/^Slide \d+ of \d+$/)
    await expect(position).toHaveText(/^Slide 1 of/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(position).toHaveText(/^Slide 3 of/)
    // The slide's tab gets the focus, so that the slide is announced; that focus is not visible.
    await expect(page.getByRole('tab', { selected: true })).toBeFocused()
    await page.keyboard.press('o')
    const overview = page.getByRole('dialog')
    await expect(overview).toBeVisible()
    await to(overview.getByRole('link', { name: /^5/ }).first())
    await page.keyboard.press('Enter')
    await expect(overview).toHaveCount(0)
    await expect(position).toHaveText(/^Slide 5 of/)
    await expect(page.getByRole('tab', { selected: true })).toBeFocused()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await to(page.getByRole('link', { name: /^Leave/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('more than 343,151')
  })
  tried(testInfo, 'tab stops, each with visible focus', stops)
})
