import { expect, type BrowserContext, type Page } from '@playwright/test'
import { drawer, expectClosed, expectOpen, figure } from '../support/drawer.ts'
import { measured } from '../support/slides.ts'
import { axeFinds } from './axe.ts'
import { boxesOf, meet, test } from './quiet.ts'

const total = 11
const all = Array.from({ length: total }, (_, index) => index + 1)
const address = (slide: number, more = '') => `./?${more}view=briefing${slide === 1 ? '' : `&slide=${slide}`}`

/** The position in the deck, in the URL and in the footer. */
const places = async (page: Page) => [
  Number(new URL(page.url()).searchParams.get('slide') ?? '1'),
  Number.parseInt((await page.locator('.briefing .slide-place').first().innerText()).replace(/\D*/, ''), 10),
]
async function expectSlide(page: Page, slide: number) {
  await expect.poll(() => places(page)).toEqual([slide, slide])
}

async function present(page: Page, slide = 1, more = '') {
  await page.goto(address(slide, more))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Goes to another slide in the open briefing. */
async function turnTo(page: Page, slide: number) {
  await page.keyboard.press('g')
  await page.getByRole('textbox').fill(String(slide))
  await page.keyboard.press('Enter')
  await expectSlide(page, slide)
}

const finger = (x: number) => [{ x, y: 400 }]

test.describe('the whole deck', () => {
  for (const [name, next, previous] of [
    ['arrow keys', 'ArrowRight', 'ArrowLeft'],
    ['the keys of a clicker', 'PageDown', 'PageUp'],
    ['the space bar', 'Space', 'Shift+Space'],
  ] as const) {
    test(`can be stepped through, forward and back, with ${name}`, async ({ page }) => {
      await present(page)
      for (const slide of all.slice(1)) {
        await page.keyboard.press(next)
        await expectSlide(page, slide)
      }
      await page.keyboard.press(next)
      await expectSlide(page, total)
      for (const slide of all.slice(0, -1).toReversed()) {
        await page.keyboard.press(previous)
        await expectSlide(page, slide)
      }
    })
  }

  test('can be swiped through', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      hasTouch: true,
      viewport: { width: 1024, height: 768 },
    })
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    const swipe = async (from: number, to: number) => {
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: finger(from) })
      for (const share of [0.25, 0.5, 0.75, 1])
        await client.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: finger(from + (to - from) * share),
        })
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await present(page)
    for (const slide of all.slice(1)) {
      await swipe(800, 300)
      await expectSlide(page, slide)
    }
    for (const slide of all.slice(0, -1).toReversed()) {
      await swipe(300, 800)
      await expectSlide(page, slide)
    }
    // A tap or a short move is not a swipe.
    await swipe(500, 500)
    await swipe(500, 480)
    await expectSlide(page, 1)
    await context.close()
  })

  test('opens from the page and returns to it, with the selected programs', async ({ page }) => {
    await page.goto('./?program=best,287g')
    await page.getByRole('link', { name: 'Present' }).click()
    await expectSlide(page, 1)
    await expect(page.locator('.masthead, .filter, .metrics')).toHaveCount(0)
    await expect(page.getByText('287(g), BEST; 4 slides left out')).toBeVisible()
    await page.keyboard.press('End')
    await expect(page.getByText('Every number leads back to one text')).toBeVisible()
    await page.getByRole('link', { name: 'Leave' }).click()
    await expect(page.getByRole('link', { name: 'Present' })).toBeVisible()
    expect(new URL(page.url()).search).toBe('?program=287g,best')
  })

  test('is left by a single “back” @short', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('link', { name: 'Present' }).click()
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight')
    await page.goBack()
    await expect(page.getByRole('link', { name: 'Present' })).toBeVisible()
  })
})

test.describe('a reload', () => {
  test('on slide 7 restores slide 7, the programs and the timer @short', async ({ page, context }) => {
    await present(page, 1, 'program=secure-communities,operation-predator&')
    await turnTo(page, 5)
    await page.reload()
    await expectSlide(page, 5)
    await expect(page.getByText(/^Secure Communities, Operation Predator;/)).toBeVisible()

    await present(page)
    await turnTo(page, 7)
    await page.reload()
    await expectSlide(page, 7)
    await expect(page.getByRole('tab', { selected: true })).toBeFocused()

    const speaker = await openSpeaker(page, context)
    await expect(speaker.getByRole('timer')).toHaveText(/0:0[2-9]/)
    await speaker.getByLabel('Target').fill('12')
    await speaker.reload()
    await expect(speaker.getByRole('timer')).toHaveText(/0:(?:0[2-9]|[1-5]\d)/)
    await expect(speaker.getByLabel('Target')).toHaveValue('12')
  })
})

async function openSpeaker(page: Page, context: BrowserContext): Promise<Page> {
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')])
  await expect(speaker.getByText(/In step with the room/)).toBeVisible()
  return speaker
}

test.describe('two windows', () => {
  test('keep a key press that crosses with an older reply', async ({ page, context }) => {
    // The speaker window receives by one channel only, with a delay.
    await context.addInitScript(() => {
      if (!location.search.includes('view=speaker')) return
      addEventListener('message', (event) => event.stopImmediatePropagation(), true)
      window.BroadcastChannel = class extends BroadcastChannel {
        override addEventListener(type: string, listener: EventListener) {
          super.addEventListener(type, (event) => {
            setTimeout(() => {
              listener(event)
              document.documentElement.dataset.heard = ''
            }, 1500)
          })
        }
      }
    })
    await present(page, 3)
    const speaker = await openSpeaker(page, context)
    await speaker.reload()
    await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(/^3 of /)
    await speaker.keyboard.press('ArrowLeft')
    await expectSlide(page, 2)
    await speaker.locator('html[data-heard]').waitFor()
    await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(/^2 of /)
    await expectSlide(page, 2)
  })

  test('sync slide, programs and black screen in both directions', async ({ page, context }) => {
    await present(page, 2)
    const speaker = await openSpeaker(page, context)
    const both = async (slide: number) => {
      await expectSlide(page, slide)
      await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(
        new RegExp(`^${slide} of ${total}:`),
      )
    }
    await both(2)
    await page.keyboard.press('ArrowRight')
    await both(3)
    await speaker.keyboard.press('ArrowRight')
    await both(4)
    for (const _ of [1, 2, 3]) await speaker.keyboard.press('PageDown')
    await both(7)
    await page.keyboard.press('Home')
    await both(1)
    await speaker.getByRole('button', { name: 'Next ›' }).click()
    await both(2)

    await speaker.keyboard.press('b')
    await expect(page.getByRole('dialog', { name: 'The screen is black' })).toBeVisible()
    await expect(speaker.getByText('The room’s screen is black.')).toBeVisible()
    await page.keyboard.press('.')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(speaker.getByText('The room’s screen is black.')).toHaveCount(0)

    // Either window may be reloaded and reconnects.
    await page.reload()
    await both(2)
    await page.keyboard.press('ArrowRight')
    await both(3)
    await speaker.reload()
    await both(3)
    await speaker.keyboard.press('ArrowLeft')
    await both(2)

    // An overlay in the briefing closes when the slide changes.
    await page.locator('.slide-mark').first().click()
    await expect(drawer(page)).toBeVisible()
    await speaker.keyboard.press('ArrowRight')
    await both(3)
    await expectClosed(page)
    await page.close()
    await expect(speaker.getByText('No room is open.')).toBeVisible()
  })

  test('of two briefings do not affect each other', async ({ page, context }) => {
    await present(page, 2)
    const speaker = await openSpeaker(page, context)
    const other = await context.newPage()
    await present(other, 9)
    await other.keyboard.press('ArrowRight')
    await expectSlide(other, 10)
    await expectSlide(page, 2)
    await speaker.keyboard.press('ArrowRight')
    await expectSlide(page, 3)
    await expectSlide(other, 10)
  })

  test('become one if pop-ups are blocked: the notes appear beside the slide and cover nothing @short', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.open = () => null
    })
    await present(page, 3)
    await page.keyboard.press('s')
    const notes = page.getByRole('complementary', { name: 'Notes' })
    await expect(notes.getByText('What the 50% is a share of is not said')).toBeVisible()
    const [stage, panel] = [await page.locator('.stage').boundingBox(), await notes.boundingBox()]
    expect((stage?.x ?? 0) + (stage?.width ?? 0)).toBeLessThanOrEqual((panel?.x ?? 0) + 0.5)
    await page.keyboard.press('ArrowRight')
    await expectSlide(page, 4)
    await expect(
      notes.getByText(/“4,972 criminal aliens removed were convicted sex offenders”/),
    ).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(notes).toHaveCount(0)
    await expectSlide(page, 4)
  })
})

test.describe('overlays', () => {
  test('the screen can be blanked, black or white, and restored @short', async ({ page }) => {
    await present(page, 4)
    for (const [key, color, rgb] of [
      ['b', 'black', 'rgb(0, 0, 0)'],
      ['.', 'black', 'rgb(0, 0, 0)'],
      ['w', 'white', 'rgb(255, 255, 255)'],
    ] as const) {
      await page.keyboard.press(key)
      const blank = page.getByRole('dialog', { name: `The screen is ${color}` })
      await expect(blank).toHaveCSS('background-color', rgb)
      const { width, height } = (await blank.boundingBox()) ?? {}
      expect([width, height]).toEqual([1440, 900])
      await page.keyboard.press('PageDown')
      await expectSlide(page, 4)
      await page.keyboard.press(key)
      await expect(blank).toHaveCount(0)
    }
    await page.keyboard.press('PageDown')
    await expectSlide(page, 5)
  })

  test('the overview shows all slides, and the arrow keys follow its layout', async ({ page }) => {
    await present(page, 2)
    await page.keyboard.press('o')
    const links = page.getByRole('dialog', { name: 'All slides' }).getByRole('link')
    await expect(links).toHaveCount(total)
    await expect(links.nth(1)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    const [first, below] = [await links.nth(1).boundingBox(), await page.locator(':focus').boundingBox()]
    expect(below?.x).toBeCloseTo(first?.x ?? 0, 0)
    expect(below?.y).toBeGreaterThan(first?.y ?? 0)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expectSlide(page, 3)
    await expect(page.getByRole('tab', { selected: true })).toBeFocused()
    // Only one slide is in the document, with one heading.
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  })

  test('Escape closes the topmost overlay only', async ({ page }) => {
    await present(page, 3)
    await page.locator('.slide-mark').first().click()
    await expectOpen(page, figure('removed-total'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    await expectClosed(page)
    await expectSlide(page, 3)
    await expect(page.locator('.slide-mark').first()).toBeFocused()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expectSlide(page, 3)
  })

  test('bars and pins respond to hover, and a bar opens its sentence', async ({ page }) => {
    await present(page, 5)
    await page.locator('.slide-bar').nth(2).hover()
    await expect(page.locator('.slide-reading')).toHaveText(/^More than 17,008 people removed/)
    await page.locator('.slide-bar').nth(2).click()
    await expectOpen(page, figure('g287-removed'))
    await page.keyboard.press('Escape')
    await expectClosed(page)
    await turnTo(page, 9)
    await page.locator('.slide-map .map-dot').nth(4).hover()
    await expect(page.locator('.slide-map-facts')).toHaveText(/^Las Vegas Metropolitan Police Department\./)
    // The same by keyboard.
    await page.getByRole('button', { name: 'Dallas, Texas' }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.slide-map-facts')).toHaveText(/^Houston Police Department\./)
    await expectSlide(page, 9)
  })

  test('full screen is entered and left', async ({ page }) => {
    await present(page)
    await page.keyboard.press('f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML')
    await page.keyboard.press('f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
  })
})

test('the screen is kept awake, and again after the window was hidden @short', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(window, { asked })
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: (kind: string) => {
          asked.push(kind)
          return Promise.resolve({ release: () => Promise.resolve() })
        },
      },
    })
  })
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length)
  await present(page)
  await expect.poll(asked).toBe(1)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(asked).toBe(2)
  await page.getByRole('link', { name: 'Leave' }).click()
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  expect(await asked()).toBe(2)
})

const sizes = [
  { width: 1280, height: 720 },
  { width: 1600, height: 900 },
  { width: 3840, height: 2160 },
]
const choices = [
  '',
  'program=secure-communities,cap&',
  'program=operation-predator,community-shield&',
  'program=cap,287g,best&',
  'program=human-smuggling&',
]

test('at 320 px the controls stand in one row, each on one line', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await present(page, 3)
  const boxes = await boxesOf(page.locator('.chrome :is(button, a)').filter({ visible: true }))
  expect(boxes.length).toBeGreaterThan(4)
  expect(new Set(boxes.map(({ top }) => top)).size).toBe(1)
  expect(Math.max(...boxes.map(({ top, bottom }) => bottom - top))).toBeLessThan(60)
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(320)
})

test.describe('every slide', () => {
  for (const size of sizes) {
    test(`has no overflow and no clipped text at ${size.width} × ${size.height}`, async ({ page }) => {
      await page.setViewportSize(size)
      for (const choice of choices) {
        await present(page, 1, choice)
        const slides = Number((await page.locator('.slide-place').innerText()).replace(/^.*\D/s, ''))
        for (let slide = 1; slide <= slides; slide += 1) {
          await expectSlide(page, slide)
          const { smallest, faults } = await measured(page)
          expect.soft(faults, `${choice}${slide}`).toEqual([])
          const [first, second] = await boxesOf(page.locator('.stage .slide-kicker, .chrome'))
          expect.soft(meet(first!, second!), `${choice}${slide}: kicker and controls`).toBe(false)
          expect.soft(smallest.size * (1600 / size.width), smallest.text).toBeGreaterThanOrEqual(23.9)
          await page.keyboard.press('ArrowRight')
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
        size.height,
      )
    })
  }

  test('has bars of the right length, to the pixel', async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 900 })
    for (const [slide, ids] of [
      [4, ['convicted-homicide', 'convicted-sex-offense', 'convicted-serious-drug']],
      [5, ['sc-removed', 'cap-removed-convicted', 'g287-removed']],
    ] as const) {
      await present(page, slide)
      const lengths = await page
        .locator('.slide-bar .bar-body > rect')
        .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width))
      const values = ids.map((id) => Number(figure(id).valueText.replaceAll(',', '')))
      const longest = values.indexOf(Math.max(...values))
      lengths.forEach((length, index) =>
        expect(
          Math.abs(length - ((lengths[longest] ?? 0) * (values[index] ?? 0)) / (values[longest] ?? 1)),
        ).toBeLessThan(1),
      )
    }
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no axe violation, ${colorScheme}`, async ({ page }) => {
      // Axe takes seconds per slide.
      test.slow()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await present(page)
      for (const slide of all) {
        await expectSlide(page, slide)
        // The controls are scanned as well, so they must be visible.
        await page.mouse.move(700 + slide, 450)
        expect.soft(await axeFinds(page, { all: true }), `slide ${slide}`).toEqual([])
        await page.keyboard.press('ArrowRight')
      }
      for (const key of ['o', 'g', '?', 'b']) {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog')).toBeVisible()
        expect.soft(await axeFinds(page, { all: true }), key).toEqual([])
        await page.keyboard.press('Escape')
      }
      await page.goto('./?view=speaker&slide=3')
      await expect(page.getByRole('timer')).toBeVisible()
      expect.soft(await axeFinds(page, { all: true }), 'speaker').toEqual([])
    })
  }

  for (const width of [320, 390]) {
    test(`is readable on a phone ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 })
      for (const slide of all) {
        await present(page, slide)
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${slide}`).toBe(width)
        const { smallest } = await measured(page)
        expect.soft(smallest.size, `${slide}: ${smallest.text}`).toBeGreaterThanOrEqual(11.5)
        await expect(page.getByRole('button', { name: 'Next slide' })).toBeInViewport({ ratio: 1 })
        const box = await page.getByRole('button', { name: 'Next slide' }).boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
      }
    })
  }

  test('that is taller than its window scrolls before it advances @short', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 500 })
    await present(page, 9)
    await page.keyboard.press('PageDown')
    await expectSlide(page, 9)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await page.evaluate(() => scrollTo({ top: 99_999, behavior: 'instant' }))
    await page.keyboard.press('PageDown')
    await expectSlide(page, 10)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  })
})
