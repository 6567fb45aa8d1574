import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './quiet.ts'

type Box = { x: number; y: number; width: number; height: number }
type Place = {
  id: string
  order: number
  name: string
  listedAs: { text: string }
  agency: string
  x: number
  y: number
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/dataset/${file}`, import.meta.url), 'utf8'))
const places = read('places.json') as Place[]
const view = read('plane.json') as Box

const WIDTHS = [1440, 1024, 768, 390, 320]

/** Opens the page at a width and waits until the live map has replaced the still one. */
async function openMap(page: Page, width = 1440): Promise<Locator> {
  await page.setViewportSize({ width, height: 900 })
  await page.goto('./')
  const section = page.getByRole('region', { name: 'Departments the release lists as attending' })
  await section.scrollIntoViewIfNeeded()
  await expect(section.locator('.map-box-live')).toBeVisible()
  await section.locator('.map-box').scrollIntoViewIfNeeded()
  return section
}

/** The centers of all dots of a map, in release order, in viewport pixels. */
async function dots(map: Locator): Promise<{ x: number; y: number }[]> {
  return map.locator('.map-dot').evaluateAll((found) =>
    found.map((dot) => {
      const { x, y, width, height } = dot.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }),
  )
}

/** The visible labels of a map, names or numbers, with their text boxes. */
async function labels(map: Locator): Promise<(Box & { text: string })[]> {
  return map.locator('.map-label').evaluateAll((found) =>
    found
      .map((label) => {
        const { x, y, width, height } = label.getBoundingClientRect()
        return { text: label.textContent, x, y, width, height }
      })
      .filter(({ width }) => width > 0),
  )
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('The element has no box.')
  return box
}

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Labels that overlap each other or the dot of another pin. */
async function collisions(map: Locator): Promise<string[]> {
  const [all, points] = [await labels(map), await dots(map)]
  expect(all).toHaveLength(15)
  const pairs = all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.text} meets ${b.text}`] : [])),
  )
  const covered = all.flatMap((label, i) =>
    points.flatMap((dot, j) =>
      i !== j && meet(label, { x: dot.x - 5, y: dot.y - 5, width: 10, height: 10 })
        ? [`${label.text} meets the dot of ${places[j]?.name}`]
        : [],
    ),
  )
  return [...pairs, ...covered]
}

/** The expected pin positions in a box that shows the whole view. */
const projected = (box: Box) =>
  places.map(({ x, y }) => ({
    x: box.x + ((x - view.x) / view.width) * box.width,
    y: box.y + ((y - view.y) / view.height) * box.height,
  }))

/** The largest horizontal or vertical distance between two lists of points. */
const farthest = (a: { x: number; y: number }[], b: { x: number; y: number }[]) =>
  Math.max(
    ...a.map((point, i) =>
      Math.max(Math.abs(point.x - (b[i]?.x ?? NaN)), Math.abs(point.y - (b[i]?.y ?? NaN))),
    ),
  )

for (const width of WIDTHS) {
  test.describe(`the map at ${width} px`, () => {
    test('draws 15 pins at the same pixels, still and live', async ({ page }) => {
      const section = await openMap(page, width)
      const wanted = projected(await boxOf(section.locator('.map-box')))
      for (const map of ['.map-still', '.map-live']) {
        const drawn = await dots(section.locator(map))
        expect(drawn, map).toHaveLength(15)
        expect(farthest(drawn, wanted), map).toBeLessThanOrEqual(1)
      }
    })

    test('keeps its labels apart and inside the frame', async ({ page }) => {
      const section = await openMap(page, width)
      const frame = await boxOf(section.locator('.map-box'))
      for (const map of [section.locator('.map-still'), section.locator('.map-live')]) {
        expect(await collisions(map)).toEqual([])
        for (const label of await labels(map)) {
          expect(label.x, label.text).toBeGreaterThan(frame.x)
          expect(label.y, label.text).toBeGreaterThan(frame.y)
          expect(label.x + label.width, label.text).toBeLessThan(frame.x + frame.width)
          expect(label.y + label.height, label.text).toBeLessThan(frame.y + frame.height)
        }
      }
    })

    test('never causes horizontal scrolling, whatever is selected', async ({ page }) => {
      const section = await openMap(page, width)
      for (const place of places) {
        await section
          .getByRole('listitem')
          .nth(place.order - 1)
          .getByRole('button')
          .click()
        const facts = section.getByText(place.agency, { exact: true }).and(page.locator(':visible')).first()
        await expect(facts).toBeVisible()
        const popup = section.getByRole('region', { name: place.listedAs.text })
        if (await popup.isVisible()) {
          const [box, frame] = [await boxOf(popup), await boxOf(section.locator('.map-section'))]
          expect(box.x).toBeGreaterThanOrEqual(frame.x)
          expect(box.y, place.name).toBeGreaterThanOrEqual(frame.y)
          expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width)
          expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height)
        }
        const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
        expect(scroll).toBeLessThanOrEqual(inner ?? 0)
      }
    })
  })
}

test.describe('the map', () => {
  test('keeps its labels apart at every width in between', async ({ page }) => {
    const section = await openMap(page)
    for (let width = 1280; width >= 320; width -= 60) {
      await page.setViewportSize({ width, height: 900 })
      const live = section.locator('.map-live')
      await expect
        .poll(async () => farthest(await dots(live), projected(await boxOf(live))))
        .toBeLessThanOrEqual(1)
      // Labels may be placed one frame after the pins.
      await expect.poll(() => collisions(live), `${width} px`).toEqual([])
      expect(await collisions(section.locator('.map-still')), `${width} px`).toEqual([])
    }
  })

  test('zooms, keeps labels with their pins, and returns to the same pixels', async ({ page }) => {
    const section = await openMap(page)
    const live = section.locator('.map-live')
    const before = await dots(live)
    await expect(section.getByRole('button', { name: 'Zoom out' })).toHaveAttribute('aria-disabled', 'true')
    await section.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(async () => spread(await dots(live)) / spread(before)).toBeCloseTo(2, 1)
    await settle(page)
    expect(await collisions(live)).toEqual([])
    const zoomIn = section.getByRole('button', { name: 'Zoom in' })
    for (let i = 0; i < 5 && (await zoomIn.isEnabled()); i += 1) {
      await zoomIn.click()
      await settle(page)
    }
    await expect(zoomIn).toBeDisabled()
    const [dallas, , arlington] = await dots(live)
    expect((dallas?.x ?? 0) - (arlington?.x ?? 0)).toBeGreaterThan(25)
    await section.getByRole('button', { name: 'Show the whole map' }).click()
    await expect.poll(async () => farthest(await dots(live), before)).toBeLessThanOrEqual(1)
  })

  test('can be dragged by mouse once zoomed in, but never off the land', async ({ page }) => {
    const section = await openMap(page)
    const live = section.locator('.map-live')
    const box = await boxOf(live)
    const drag = async (x: number, y: number) => {
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + y, { steps: 8 })
      await page.mouse.up()
      await settle(page)
    }
    const fitted = await dots(live)
    await drag(120, 60)
    expect(farthest(await dots(live), fitted)).toBeLessThanOrEqual(1)
    await section.getByRole('button', { name: 'Zoom in' }).click()
    await settle(page)
    const zoomed = await dots(live)
    await drag(90, 40)
    expect((await dots(live))[0]?.x ?? 0).toBeGreaterThan((zoomed[0]?.x ?? 0) + 60)
    for (let i = 0; i < 4; i += 1) await drag(box.width / 2 - 20, box.height / 2 - 20)
    // Seattle, in the corner, is in view, and the map stops there.
    const seattle = (await dots(live))[12]
    expect(seattle?.x ?? 0).toBeLessThan(box.x + box.width * 0.25)
    expect(seattle?.y ?? 0).toBeLessThan(box.y + box.height * 0.25)
  })

  test('shows a department that is selected during a zoom animation', async ({ page }) => {
    const section = await openMap(page)
    await section.evaluate(async (element) => {
      const press = (name: string) =>
        [...element.querySelectorAll('button')]
          .find((button) => (button.ariaLabel ?? button.textContent) === name)
          ?.click()
      press('Zoom in')
      while (!element.querySelector('.leaflet-zoom-anim')) await new Promise(requestAnimationFrame)
      press('2 Houston Texas')
    })
    await expect(section.getByRole('region', { name: 'Houston, Texas' })).toBeVisible()
    await settle(page)
    const box = await boxOf(section.locator('.map-live'))
    const houston = (await dots(section.locator('.map-live')))[1]
    expect(houston?.y).toBeLessThan(box.y + box.height)
  })

  test('refits when the window is resized, unless the reader has zoomed', async ({ page }) => {
    const section = await openMap(page)
    const live = section.locator('.map-live')
    await page.setViewportSize({ width: 900, height: 900 })
    await expect
      .poll(async () => farthest(await dots(live), projected(await boxOf(live))))
      .toBeLessThanOrEqual(1)
    await section.getByRole('button', { name: 'Zoom in' }).click()
    await settle(page)
    const before = spread(await dots(live))
    await page.setViewportSize({ width: 860, height: 900 })
    await settle(page)
    expect(spread(await dots(live))).toBeCloseTo(before, -1)
  })

  test('leaves the wheel to the page, and zooms with Ctrl + wheel', async ({ page }) => {
    const section = await openMap(page)
    const live = section.locator('.map-live')
    const box = await boxOf(live)
    const before = spread(await dots(live))
    const top = await page.evaluate(() => scrollY)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.wheel(0, 60)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top)
    expect(spread(await dots(live))).toBeCloseTo(before, 0)
    await settle(page)
    const moved = await boxOf(live)
    await page.mouse.move(moved.x + moved.width / 2, moved.y + 100)
    const still = await page.evaluate(() => scrollY)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -240)
    await page.keyboard.up('Control')
    await expect.poll(async () => spread(await dots(live))).toBeGreaterThan(before * 1.2)
    expect(await page.evaluate(() => scrollY)).toBe(still)
    await settle(page)
    // The plain wheel scrolls the page again.
    await page.mouse.wheel(0, 60)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(still)
  })

  test('works by keyboard, both the list and the map itself', async ({ page }) => {
    const section = await openMap(page)
    const live = section.locator('.map-live')
    await live.focus()
    const fitted = await dots(live)
    await page.keyboard.press('+')
    await expect.poll(async () => spread(await dots(live)) / spread(fitted)).toBeCloseTo(2, 1)
    await settle(page)
    const zoomed = await dots(live)
    const top = await page.evaluate(() => scrollY)
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (zoomed[0]?.x ?? 0) - ((await dots(live))[0]?.x ?? 0)).toBeCloseTo(80, -1)
    expect(await page.evaluate(() => scrollY)).toBe(top)
    await page.keyboard.press('0')
    await expect.poll(async () => farthest(await dots(live), fitted)).toBeLessThanOrEqual(1)

    // After the map come three buttons and the list; pins are not tab stops.
    for (const name of ['Zoom in', 'Zoom out', 'Show the whole map', '1 Dallas Texas', '2 Houston Texas']) {
      await page.keyboard.press('Tab')
      await expect(section.getByRole('button', { name, exact: true })).toBeFocused()
    }
    const row = section.getByRole('button', { name: '2 Houston Texas' })
    await page.keyboard.press('Enter')
    await expect(row).toHaveAttribute('aria-expanded', 'true')
    await expect(row).toBeFocused()
    const popup = section.getByRole('region', { name: 'Houston, Texas' })
    await expect(popup).toContainText('Houston Police Department')
    await expect(section.getByRole('button', { name: '2 Houston, Texas' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.keyboard.press('Escape')
    await expect(popup).toBeHidden()
    await expect(row).toHaveAttribute('aria-expanded', 'false')
    await expect(row).toBeFocused()
  })

  test('opens details at a pin, and restores the focus', async ({ page }) => {
    const section = await openMap(page)
    const pin = section.getByRole('button', { name: '15 Montgomery County, Md.' })
    await pin.locator('.map-dot').click()
    const popup = section.getByRole('region', { name: 'Montgomery County, Md.' })
    await expect(popup).toContainText('County department')
    const close = popup.getByRole('button', { name: 'Close' })
    await expect(close).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(popup).toBeHidden()
    await expect(pin).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(popup).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(popup).toBeHidden()
    await expect(pin).toBeFocused()
  })

  test('returns the focus to the pin however quickly the details are closed', async ({ page }) => {
    const section = await openMap(page)
    const pin = section.getByRole('button', { name: '15 Montgomery County, Md.' })
    await pin.focus()
    // As soon as they are in the document, before any other task.
    await section.evaluate((root) => {
      const watch = new MutationObserver(() => {
        if (root.querySelector('.map-popup') === null) return
        watch.disconnect()
        root.toggleAttribute('data-closed-at-once', true)
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      })
      watch.observe(root, { childList: true, subtree: true })
    })
    await page.keyboard.press('Enter')
    await expect(section).toHaveAttribute('data-closed-at-once')
    await expect(section.locator('.map-popup')).toBeHidden()
    await expect(pin).toBeFocused()
  })

  test('highlights list rows on hover, and vice versa', async ({ page }) => {
    const section = await openMap(page)
    const pin = section.getByRole('button', { name: '8 Mesa, Ariz.' })
    const row = section.getByRole('button', { name: '8 Mesa Ariz.' })
    await row.hover()
    await expect(pin.locator('.map-ring')).toBeVisible()
    await section.getByRole('button', { name: '9 Milwaukee Wis.' }).hover()
    await expect(pin.locator('.map-ring')).toBeHidden()
    await pin.locator('.map-dot').hover()
    await expect(row).toHaveClass(/place-row-pointed/)
  })

  test('does not confuse Dallas and Arlington at their labels', async ({ page }) => {
    for (const width of [1440, 320]) {
      const section = await openMap(page, width)
      for (const { order, name, listedAs } of [places[0], places[2]].filter((place) => place !== undefined)) {
        const label = section
          .locator('.map-live')
          .getByRole('button', { name: `${order} ${listedAs.text}` })
          .getByText(width > 700 ? name : String(order), { exact: true })
        await label.click()
        await expect(section.getByRole('region', { name: listedAs.text })).toBeVisible()
      }
    }
  })

  test('has targets of at least 24 px', async ({ page }) => {
    for (const width of [1440, 320]) {
      const section = await openMap(page, width)
      await section.getByRole('listitem').first().getByRole('button').click()
      for (const button of await section.locator('button:visible').all()) {
        const { width: across, height } = await boxOf(button)
        expect(Math.min(across, height)).toBeGreaterThanOrEqual(24)
      }
    }
  })

  test('prints as the still map with the full list and all details', async ({ page }) => {
    const section = await openMap(page)
    await page.emulateMedia({ media: 'print' })
    await expect(section.locator('.map-live')).toBeHidden()
    await expect(section.locator('.map-still')).toBeVisible()
    await expect(section.getByRole('button', { name: 'Zoom in' })).toBeHidden()
    for (const place of places) {
      await expect(section.getByText(place.agency, { exact: true }).first()).toBeVisible()
    }
    expect(await collisions(section.locator('.map-still'))).toEqual([])
  })
})

test.describe('the map without its live chunk', () => {
  test.use({ broken: /LiveMap|Failed to load resource|dynamically imported/ })

  test('keeps the still map if the live one fails to load @short', async ({ page }) => {
    await page.route(/LiveMap[^/]*\.js/, (route) => route.abort())
    await page.goto('./')
    const section = page.getByRole('region', { name: 'Departments the release lists as attending' })
    await section.scrollIntoViewIfNeeded()
    await expect(section.getByRole('status')).toContainText('The live map could not be loaded')
    await expect(section.getByRole('listitem')).toHaveCount(15)
    await section.getByRole('button', { name: '5 Las Vegas, Nev.' }).locator('.map-dot').click()
    await expect(section.getByRole('region', { name: 'Las Vegas, Nev.' })).toContainText(
      'Joint city-county department',
    )
  })
})

test.describe('the map on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true })

  test('lets one finger scroll the page, and two fingers zoom and pan the map', async ({ page }) => {
    const section = await openMap(page, 390)
    const live = section.locator('.map-live')
    const client = await page.context().newCDPSession(page)

    /** Moves the fingers from the center of the map, each from its start by its step, ten times. */
    async function swipe(fingers: { from: number; across: number; down: number }[]) {
      await live.scrollIntoViewIfNeeded()
      const box = await boxOf(live)
      const at = (n: number) =>
        fingers.map(({ from, across, down }, id) => ({
          x: box.x + box.width / 2 + from + across * n,
          y: box.y + box.height / 2 + down * n,
          id,
        }))
      for (const [index] of fingers.entries()) {
        await client.send('Input.dispatchTouchEvent', {
          type: 'touchStart',
          touchPoints: at(0).slice(0, index + 1),
        })
      }
      for (let n = 1; n <= 10; n += 1) {
        await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(n) })
        await page.waitForTimeout(20)
      }
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      await settle(page)
    }

    /** The position of Dallas on the map, independent of the page's scroll position. */
    async function dallas() {
      const [[dot], box] = [await dots(live), await boxOf(live)]
      return { x: (dot?.x ?? 0) - box.x, y: (dot?.y ?? 0) - box.y }
    }
    const scrolled = () => page.evaluate(() => scrollY)

    const [top, before, zoom] = [await scrolled(), await dallas(), spread(await dots(live))]
    await swipe([{ from: 0, across: 0, down: -12 }])
    expect(await scrolled()).toBeGreaterThan(top + 50)
    expect(farthest([await dallas()], [before])).toBeLessThanOrEqual(1)

    await swipe([
      { from: -20, across: -5, down: 0 },
      { from: 20, across: 5, down: 0 },
    ])
    expect(spread(await dots(live))).toBeGreaterThan(zoom * 2)

    const zoomed = await dallas()
    await swipe([
      { from: -20, across: 5, down: 3 },
      { from: 20, across: 5, down: 3 },
    ])
    expect((await dallas()).x - zoomed.x).toBeGreaterThan(30)

    // Even when zoomed in, one finger scrolls the page.
    const [moved, height] = [await dallas(), await scrolled()]
    await swipe([{ from: 0, across: 0, down: -8 }])
    expect(await scrolled()).toBeGreaterThan(height + 30)
    expect(farthest([await dallas()], [moved])).toBeLessThanOrEqual(1)
  })
})

/** The horizontal distance from Seattle to Montgomery County, as a measure of the zoom. */
function spread(points: { x: number; y: number }[]): number {
  return (points[14]?.x ?? 0) - (points[12]?.x ?? 0)
}

/** Leaflet ends a zoom by a timer of 250 ms, regardless of the transition. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(400)
}
