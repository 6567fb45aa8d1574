import { expect, type Locator, type Page } from '@playwright/test'
import { cutOff } from '../support/text-boxes.ts'
import { axeFinds } from './axe.ts'
import {
  boxesOf,
  bytesOf,
  cards,
  charts,
  figure,
  figures,
  meet,
  open,
  printed,
  programs,
  show,
  test,
  type Box,
} from './quiet.ts'

const widths = [320, 390, 768, 1440, 1920]

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
/** The card of a figure. */
const cardOf = (page: Page, id: string) =>
  section(page, 'What the release counts')
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href*="figure=${id}"]`) })
const chartOf = (page: Page, title: string) => section(page, title)
const summary = (page: Page) => page.getByRole('status').first()
const cardTitles = (page: Page) => section(page, 'What the release counts').getByRole('heading', { level: 4 })
const checkbox = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })

/** Selects as a pointer does: by the chip that covers the checkbox. */
const choose = (page: Page, name: string) => page.locator('label').filter({ hasText: name }).first().click()

test.describe('the figures', () => {
  const dates: Record<string, string> = {
    '2011-08-19': 'Aug. 19',
    '2011-08-22': 'Aug. 22',
    '2011-08-29': 'Aug. 29',
    '2011-08-31': 'Aug. 31',
  }

  test('are all printed with qualifier, end date and a link to their sentence', async ({ page }) => {
    await open(page)
    for (const item of figures.filter(({ id }) => id !== 'attendance')) {
      const card = cardOf(page, item.id)
      const number = card.locator(`a[href="?figure=${item.id}"]`).first()
      await expect.soft(number).toBeVisible()
      await expect.soft(number).toContainText(printed(item))
      const heard = await number.evaluate(
        (link) => `${link.ariaLabel ?? ''} ${link.getAttribute('title') ?? ''}`,
      )
      expect.soft(heard).toContain(`paragraph ${item.quote.paragraph}`)
      expect.soft(heard).toContain('Read it in the release')
      const lastDay = new RegExp(`(?:to|–) ${dates[item.period?.end ?? '']}`)
      await expect.soft(card.getByText(lastDay).first()).toBeVisible()
    }
  })

  test('include the attendance at the map, as “approximately 15” @short', async ({ page }) => {
    await open(page)
    const number = section(page, /^Departments/)
      .locator('a[href="?figure=attendance"]')
      .first()
    await expect(number).toBeVisible()
    await expect(number).toContainText(printed(figure('attendance')))
  })

  test('are each one click from their sentence, marked word for word', async ({ page }) => {
    await open(page)
    for (const { id, quote } of figures) {
      await page.goto(`./?figure=${id}`)
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await expect(dialog.locator('mark')).toHaveText(quote.text)
      await expect(dialog.locator('mark')).toBeInViewport()
      await expect(dialog.getByRole('heading', { level: 2 })).toContainText(printed(figure(id)))
    }
  })

  test('are each one click from the release text, even if the filter hides them', async ({ page }) => {
    for (const id of ['removed-total', 'removed-convicted-pct', 'best-guns', 'attendance']) {
      await open(page, '?program=cap')
      const { valueText } = figure(id)
      await section(page, 'The release').getByRole('link', { name: valueText, exact: true }).click()
      const home = id === 'attendance' ? section(page, /^Departments/) : cardOf(page, id)
      await expect(home.locator(`a[href*="figure=${id}"]`).first()).toBeInViewport()
    }
  })

  test('are each one click from their sentence to their card', async ({ page }) => {
    for (const id of ['removed-total', 'removed-convicted-pct', 'best-guns', 'attendance']) {
      await open(page, `?program=cap&figure=${id}`)
      await page.getByRole('dialog').getByRole('link', { name: 'To its card' }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      const home = id === 'attendance' ? section(page, /^Departments/) : cardOf(page, id)
      await expect(home.locator(`a[href*="figure=${id}"]`).first()).toBeInViewport()
    }
  })

  test('draw 195,700 inside “more than 343,151”, and 16,187 inside 64,713', async ({ page }) => {
    await open(page)
    for (const { title, figures: own, part } of cards.filter((card) => card.part !== null)) {
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
      const [whole] = await boxesOf(card.locator('.part-bar .bar-body > rect').first())
      const [inside] = await boxesOf(card.locator('.part-bar .bar-body > .bar-outline ~ .bar-solid'))
      const share = figure(part).value / figure(own[0] ?? null).value
      expect(inside!.left).toBeCloseTo(whole!.left, 0)
      expect(
        Math.abs(inside!.right - inside!.left - share * (whole!.right - whole!.left)),
      ).toBeLessThanOrEqual(1)
      expect(inside!.top).toBeGreaterThan(whole!.top)
      expect(inside!.bottom).toBeLessThan(whole!.bottom)
    }
  })
})

type Bars = { zero: number; outer: Box[]; inner: Box[] }

/** The positions of a chart's bars, live or still. */
async function measured(chart: Locator, drawing: '.bars-live' | '.bars-still'): Promise<Bars> {
  const [plot] = await boxesOf(chart.locator('.bars-plot'))
  return {
    zero: plot!.left,
    outer: await boxesOf(chart.locator(`${drawing} .bar-body > rect:first-child`)),
    inner: await boxesOf(chart.locator(`${drawing} .bar-body > .bar-outline ~ .bar-solid`)),
  }
}

const lengths = (boxes: readonly Box[]) => boxes.map(({ left, right }) => right - left)

const drawings = ['.bars-live', '.bars-still'] as const

for (const width of [1440, 390]) {
  test.describe(`the bars at ${width} px, live and still`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('have lengths proportional to their values, from zero', async ({ page }) => {
      await open(page)
      for (const { title, figures: ids } of charts) {
        const values = ids.map((id) => figure(id).value)
        for (const drawing of drawings) {
          const { zero, outer } = await measured(chartOf(page, title), drawing)
          const longest = Math.max(...lengths(outer))
          expect(outer).toHaveLength(values.length)
          values.forEach((value, index) => {
            const { left, right } = outer[index]!
            expect(Math.abs(left - zero)).toBeLessThanOrEqual(0.5)
            expect(Math.abs(right - left - (value / Math.max(...values)) * longest)).toBeLessThanOrEqual(1)
          })
        }
      }
    })

    test('show a stated part inside its whole, on the same scale', async ({ page }) => {
      await open(page)
      for (const { title, figures: ids } of charts) {
        const values = ids.map((id) => figure(id).value)
        for (const drawing of drawings) {
          const { outer, inner } = await measured(chartOf(page, title), drawing)
          const longest = Math.max(...lengths(outer))
          const parts = ids.flatMap((id, index) =>
            figures
              .filter(({ partOf }) => partOf?.figure === id && partOf.basis === 'stated')
              .map(({ value }) => ({ value, whole: outer[index]! })),
          )
          expect(inner).toHaveLength(parts.length)
          parts.forEach(({ value, whole }, index) => {
            const { left, right, top, bottom } = inner[index]!
            expect(Math.abs(right - left - (value / Math.max(...values)) * longest)).toBeLessThanOrEqual(1)
            expect(Math.abs(left - whole.left)).toBeLessThanOrEqual(0.5)
            expect(top).toBeGreaterThan(whole.top)
            expect(bottom).toBeLessThan(whole.bottom)
          })
        }
      }
    })

    test('are at the same pixels, as are their labels @short', async ({ page }) => {
      await open(page)
      for (const { title } of charts) {
        const [live = [], still = []] = await Promise.all(
          drawings.map((drawing) =>
            boxesOf(chartOf(page, title).locator(drawing).locator('.bar-body > rect, text')),
          ),
        )
        expect(live).toHaveLength(still.length)
        live.forEach((box, index) => {
          for (const side of ['left', 'right', 'top', 'bottom'] as const) {
            expect(Math.abs(box[side] - still[index]![side])).toBeLessThanOrEqual(1)
          }
        })
      }
    })
  })
}

test('the smallest bar of a chart is still visible @short', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await open(page)
  for (const { title } of charts) {
    // Every bar has a solid edge of two pixels at zero, however short it is.
    const edges = await boxesOf(chartOf(page, title).locator('.bars-live .bar > .bar-solid'))
    for (const length of lengths(edges)) expect(length).toBeGreaterThanOrEqual(2)
  }
})

/** Every selection of the programs that have bars. */
const chartViews = [
  '',
  '?program=secure-communities',
  '?program=cap',
  '?program=287g',
  '?program=secure-communities,cap',
  '?program=secure-communities,287g',
  '?program=cap,287g',
  '?program=secure-communities,cap,287g',
]

/** Expects labels to stay within their panel, or left of the given limit, and labels, bars and names not to overlap. */
async function chartsKeepTheirRoom(page: Page, where: string, end?: number) {
  for (const { title } of charts) {
    const chart = chartOf(page, title)
    const [panel] = await boxesOf(chart)
    const labels = await boxesOf(chart.locator('.bars-live text'))
    const bars = await boxesOf(chart.locator('.bars-live .bar-body > rect:first-child'))
    const names = await boxesOf(chart.locator('.bars-name > span:not(.visually-hidden)'))
    for (const [index, label] of labels.entries()) {
      expect
        .soft(label.right, `a label leaves the panel: ${title}, ${where}`)
        .toBeLessThanOrEqual((end ?? panel!.right) + 0.5)
      for (const [what, others] of [
        ['a bar', bars],
        ['a name', names],
        ['a label', labels.slice(index + 1)],
      ] as const) {
        const met = others.filter((other) => meet(other, label))
        expect(met, `a label meets ${what}: ${title}, ${where}`).toEqual([])
      }
    }
    for (const bar of bars) {
      const met = names.filter((name) => meet(name, bar))
      expect(met, `a name meets a bar: ${title}, ${where}`).toEqual([])
    }
  }
}

for (const width of [320, 390, 768, 1440]) {
  test(`chart labels do not overlap or overflow at ${width} px, whatever is selected`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page)
    for (const query of chartViews) {
      await show(page, query)
      await chartsKeepTheirRoom(page, `${width} px, ${query}`)
    }
  })

  test(`custom text spacing loses nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page)
    // The spacing of WCAG 2.2, 1.4.12.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    await show(page, '?program=moon')
    await show(page, '')
    await chartsKeepTheirRoom(page, `${width} px`, width)
    expect(await cutOff(page)).toEqual([])
    const [inner, scroll] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ])
    expect(scroll).toBeLessThanOrEqual(inner)
  })
}

test.describe('if the fonts do not load', () => {
  test.use({ broken: /does not get|Failed to load resource/ })

  test('chart labels do not overlap or overflow at 320 px either @short', async ({ page }) => {
    await page.route('**/*.woff2', (route) => route.abort())
    await page.setViewportSize({ width: 320, height: 900 })
    await open(page)
    await chartsKeepTheirRoom(page, 'without fonts')
  })

  for (const width of [1240, 1440]) {
    test(`the filter’s summary overlaps no program at ${width} px`, async ({ page }) => {
      await page.route('**/*.woff2', (route) => route.abort())
      await page.setViewportSize({ width, height: 900 })
      await open(page, '?program=cap')
      const [line] = await boxesOf(page.locator('.filter-summary'))
      const chips = await boxesOf(page.locator('.chip'))
      expect(line!.right).toBeLessThanOrEqual(width)
      expect(chips).toHaveLength(programs.length + 1)
      expect(chips.filter((chip) => meet(chip, line!) || chip.right > width)).toEqual([])
    })
  }
})

test('a name next to a bar ends before the zero line, in one line if there is room @short', async ({
  page,
}) => {
  await open(page)
  // On a busy machine the fonts may be too late for the first visit.
  for (let visits = 1; visits < 5 && (await page.locator('[data-fonts="local"]').count()) > 0; visits += 1) {
    await open(page)
  }
  const isInOurFonts = (await page.locator('[data-fonts="local"]').count()) === 0
  for (const { title } of charts) {
    const [plot] = await boxesOf(chartOf(page, title).locator('.bars-plot'))
    for (const { right, bottom, top } of await boxesOf(chartOf(page, title).locator('.bars-name-text'))) {
      expect(right).toBeLessThanOrEqual(plot!.left - 8)
      // With a system font there may be none.
      if (isInOurFonts) expect(bottom - top).toBeLessThan(24)
    }
  }
})

test('the names in a chart stay within it on a phone, with live bars @short', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 })
  await open(page)
  await expect(page.locator('.bars-live .bar').first()).toBeVisible()
  const frames = await boxesOf(page.locator('.chart'))
  const names = await boxesOf(page.locator('.bars-name'))
  expect(
    names.filter((name) => !frames.some(({ top, bottom }) => name.top >= top && name.bottom <= bottom)),
  ).toEqual([])
  const plots = await boxesOf(page.locator('.bars-plot'))
  expect(
    names.filter((name) => !plots.some(({ top, bottom }) => name.top >= top - 68 && name.bottom <= bottom)),
  ).toEqual([])
})

test.describe('the filter', () => {
  test('shows the selected bars in the frame after the click, at unchanged length @short', async ({
    page,
  }) => {
    await open(page)
    const chip = page.getByRole('checkbox', { name: '287(g)' })
    const [before, after] = await chip.evaluate((input: HTMLInputElement) => {
      const drawn = [...document.querySelectorAll('.chart:last-child .bar')]
      const seen = () =>
        drawn
          .filter((bar) => bar.checkVisibility({ visibilityProperty: true }))
          .map((bar) => bar.querySelector('.bar-body')?.getBoundingClientRect().width)
      const all = seen()
      input.click()
      return [all, seen()] as const
    })
    expect(before).toHaveLength(3)
    expect(after).toEqual([before[2]])
  })

  test('responds to the pointer: cards, charts, summary and URL at once', async ({ page }) => {
    await open(page)
    await choose(page, 'Criminal Alien Program')
    await choose(page, '287(g)')
    await expect(cardTitles(page)).toHaveText(['Criminal Alien Program', '287(g)'])
    await expect(summary(page)).toHaveText('2 of 7 programs · 2 figures')
    await expect(page).toHaveURL(/\?program=cap,287g$/)
    await expect(
      chartOf(page, 'Removals by program').locator('.bars-live .bar').filter({ visible: true }),
    ).toHaveCount(2)
    await expect(chartOf(page, 'Three kinds of conviction').getByText('not by program')).toBeVisible()
    await expect(
      page.getByText('The figures for all ICE removals and convictions are not by program.'),
    ).toBeVisible()

    await page.getByRole('button', { name: 'Reset' }).click()
    await expect(cardTitles(page)).toHaveCount(cards.length)
    await expect(page).toHaveURL(/\/$/)
  })

  test('says that a program has no figure', async ({ page }) => {
    await open(page)
    await choose(page, 'Human smuggling')
    await expect(summary(page)).toHaveText('1 of 7 programs · no figures')
    await expect(section(page, 'What the release counts').getByText('no figure in the release')).toBeVisible()
  })

  test('stays in view while the page scrolls', async ({ page }) => {
    await open(page)
    await page.keyboard.press('End')
    await expect(page.getByRole('button', { name: 'All', exact: true })).toBeInViewport()
  })

  test('can be scrolled to its last program on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await open(page)
    await choose(page, 'Human smuggling')
    await expect(page).toHaveURL(/human-smuggling/)
    await expect(checkbox(page, 'Human smuggling')).toBeInViewport()
  })
})

/** Presses Tab until the element has the focus; gives up after a hundred. */
async function tabTo(page: Page, goal: Locator) {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab')
    if (await goal.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${goal.toString()}.`)
}

test.describe('the keyboard alone', () => {
  test('reaches past the filter, through it, along a chart, to a sentence and back', async ({ page }) => {
    await open(page)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the figures' })).toBeFocused()

    await tabTo(page, checkbox(page, 'Secure Communities'))
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(summary(page)).toHaveText('3 of 7 programs · 4 figures')
    await expect(checkbox(page, '287(g)')).toBeFocused()

    const names = chartOf(page, 'Removals by program')
      .getByRole('figure')
      .getByRole('listitem')
      .getByRole('link')
    await tabTo(page, names.first())
    const tops = (await boxesOf(chartOf(page, 'Removals by program').locator('.bars-live .bar'))).map(
      ({ top }) => top,
    )
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    await page.keyboard.press('ArrowDown')
    await expect(names.nth(1)).toBeFocused()
    await expect(names.nth(1)).toContainText('Criminal Alien Program')
    await page.keyboard.press('End')
    await expect(names.nth(2)).toContainText('287(g)')
    await expect(names.nth(2)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(names.nth(1)).toBeFocused()

    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByRole('dialog').locator('mark')).toHaveText(
      figure('cap-removed-convicted').quote.text,
    )
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(names.nth(1)).toBeFocused()
    await expect(page).toHaveURL(/\?program=secure-communities,cap,287g$/)
  })

  test('shows a focus outline at every tab stop @short', async ({ page }) => {
    await open(page)
    for (let stops = 0; stops < 40; stops += 1) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const element = document.activeElement
        if (!(element instanceof HTMLElement)) return 'nothing'
        const drawn = [element, element.nextElementSibling].flatMap((each) =>
          each ? [getComputedStyle(each)] : [],
        )
        const isSeen = drawn.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
        )
        return isSeen ? '' : element.outerHTML.slice(0, 120)
      })
      expect(seen).toBe('')
    }
  })
})

test.describe('the URL', () => {
  test('preserves the view across reload, back, forward and a pasted link', async ({ page, context }) => {
    await open(page)
    await choose(page, 'BEST')
    await page.getByRole('link', { name: 'All notes' }).waitFor()
    await choose(page, '287(g)')
    await chartOf(page, 'Removals by program').getByRole('link', { name: 'Table' }).click()
    await expect(page).toHaveURL(/\?program=287g,best&table=removals$/)

    await page.reload()
    await expect(summary(page)).toHaveText('2 of 7 programs · 4 figures')
    await expect(chartOf(page, 'Removals by program').getByRole('table')).toBeVisible()

    await page.goBack()
    await expect(chartOf(page, 'Removals by program').getByRole('table')).toBeHidden()
    await page.goBack()
    await expect(cardTitles(page)).toHaveText(['BEST task forces'])
    await page.goForward()
    await expect(cardTitles(page)).toHaveText(['287(g)', 'BEST task forces'])

    const other = await context.newPage()
    await other.goto(page.url())
    await expect(cardTitles(other)).toHaveText(['287(g)', 'BEST task forces'])
  })

  test('drops unknown values with an unobtrusive notice and applies the rest @short', async ({ page }) => {
    await open(page, '?program=cap,moon&table=pie&figure=none&place=oz')
    const notice = page.getByRole('status').filter({ hasText: 'Not recognized' })
    await expect(notice).toContainText('program=moon, figure=none, table=pie, place=oz')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(cardTitles(page)).toHaveText(['Criminal Alien Program'])
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(notice).toBeHidden()
  })
})

test.describe('a chart', () => {
  test('shows in its tooltip what is also on the page', async ({ page }) => {
    await open(page)
    const chart = chartOf(page, 'Removals by program')
    await chart.locator('.bars-live .bar-body').nth(2).hover()
    await expect(
      chart.getByText('More than 17,008 people removed through the 287(g) program, to Aug. 22, 2011.').last(),
    ).toBeVisible()
  })

  test('opens the sentence of a clicked bar', async ({ page }) => {
    await open(page)
    await chartOf(page, 'Removals by program').locator('.bars-live .bar-body').nth(1).click()
    await expect(page.getByRole('dialog').locator('mark')).toHaveText(
      figure('cap-removed-convicted').quote.text,
    )
  })

  test('has a table with the same figures @short', async ({ page }) => {
    await open(page, '?table=convictions,removals')
    for (const { title, figures: ids } of charts) {
      const rows = chartOf(page, title).getByRole('row')
      for (const id of ids) {
        const row = rows.filter({ has: page.locator(`a[href*="figure=${id}"]`) })
        await expect(row).toContainText(printed(figure(id)))
        await expect(row).toContainText(/Aug\. (?:19|22|29)/)
      }
    }
  })
})

test.describe('a viewport width', () => {
  const views = [
    '',
    '?program=secure-communities',
    '?program=cap,best',
    '?table=convictions,removals',
    '?program=moon',
    '?figure=predator-arrests',
  ]

  for (const width of widths) {
    test(`of ${width} px never causes horizontal scrolling`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await open(page)
      for (const query of views) {
        await show(page, query)
        await page
          .locator('details')
          .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
        const [inner, scroll] = await page.evaluate(() => [
          document.documentElement.clientWidth,
          document.documentElement.scrollWidth,
        ])
        expect(scroll, query).toBeLessThanOrEqual(inner)
      }
    })
  }
})

test('at 390 px the page in sight is at most 2,100 words, the release included', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  const words = await page.evaluate(() => document.body.innerText.split(/\s+/))
  expect(words.length).toBeLessThanOrEqual(2100)
  expect(words.join(' ')).toContain('more than 638 child predators (through Aug. 31)')
})

test('a date in the line above the headline never wraps, from 320 to 700 px', async ({ page }) => {
  await open(page)
  for (let width = 320; width <= 700; width += 20) {
    await page.setViewportSize({ width, height: 900 })
    const lines = await page.locator('.headline-status').evaluate((status) => {
      const walker = document.createTreeWalker(status, NodeFilter.SHOW_TEXT)
      const found: number[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const date of node.nodeValue?.matchAll(/[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?/g) ?? []) {
          const range = new Range()
          range.setStart(node, date.index)
          range.setEnd(node, date.index + date[0].length)
          found.push(new Set([...range.getClientRects()].map(({ top }) => top)).size)
        }
      }
      return found
    })
    expect(lines, `${width} px`).toEqual([1, 1])
  }
})

test.describe('axe', () => {
  const views: Record<string, string> = {
    plain: '',
    'filtered, one chart as a table': '?program=secure-communities,287g&table=removals',
    'without a figure, with a notice': '?program=human-smuggling,moon',
    'with a source sentence open': '?figure=sc-level1',
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test(`finds no violations at ${width} px, ${colorScheme}`, async ({ page }) => {
        // Axe scans the whole page four times, which takes minutes on a busy machine.
        test.slow()
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 900 })
        await open(page)
        for (const [name, query] of Object.entries(views)) {
          await show(page, query)
          await page
            .locator('details')
            .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
          expect.soft(await axeFinds(page), name).toEqual([])
        }
      })
    }
  }
})

test.describe('the theme', () => {
  test('follows the system until the reader selects one @short', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await open(page)
    const theme = page.getByRole('button', { name: 'Dark theme' })
    await expect(theme).toHaveAttribute('aria-pressed', 'true')
    await theme.click()
    await expect(theme).toHaveAttribute('aria-pressed', 'false')
    await page.reload()
    await expect(theme).toHaveAttribute('aria-pressed', 'false')
  })
})

test.describe('the files next to the page', () => {
  const served: [string, RegExp][] = [
    ['dataset.json', /^application\/json/],
    ['dataset.schema.json', /^application\/json/],
    ['figures.csv', /^text\/csv/],
    ['release.txt', /^text\/plain/],
  ]

  test('are linked in the footer and served with the right type', async ({ page, request }) => {
    await open(page)
    const foot = page.getByRole('contentinfo')
    for (const [name, type] of served) {
      const response = await request.get(`./${name}`)
      expect(response.status()).toBe(200)
      expect(response.headers()['content-type']).toMatch(type)
      await expect(foot.getByRole('link', { name, exact: true })).toHaveAttribute('href', name)
    }
  })

  test('match data/: the release byte for byte, the schema, and every figure @short', async ({ request }) => {
    const body = async (name: string) => (await request.get(`./${name}`)).body()
    expect((await body('release.txt')).equals(bytesOf('release/release.txt'))).toBe(true)
    expect((await body('dataset.schema.json')).equals(bytesOf('dataset.schema.json'))).toBe(true)
    expect((JSON.parse((await body('dataset.json')).toString()) as { figures: unknown }).figures).toEqual(
      figures,
    )
    const rows = (await body('figures.csv')).toString().split('\r\n')
    expect(rows.slice(1, -1).map((row) => row.split(',')[0])).toEqual(figures.map(({ id }) => id))
  })
})
