import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Figure, Note, Place, Slide } from '../../src/dataset/schema.ts'
import { fullDate, monthDay } from '../../src/model/format.ts'
import { paperFonts } from '../support/fonts.ts'
import { oneLine, sheetsOf, type Sheet } from '../support/pdf.ts'
import { boxesOf, figure, figures, open, printed, test } from './quiet.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/dataset/${name}.json`, import.meta.url), 'utf8'))
const notes = read('notes') as Note[]
const places = read('places') as Place[]
const slides = read('slides') as Slide[]

const papers = ['Letter', 'A4'] as const
const phone = { width: 390, height: 844 }
const desk = { width: 1600, height: 900 }

/** Prints the current page to PDF, from a window of this size. */
async function pdfOf(page: Page, window: typeof desk, query: string, format: (typeof papers)[number]) {
  await page.setViewportSize(window)
  await open(page, query)
  await paperFonts(page)
  return page.pdf({ format })
}

const paperOf = async (...what: Parameters<typeof pdfOf>) => sheetsOf(await pdfOf(...what))

const textOf = (sheets: readonly Sheet[]) => oneLine(sheets.map(({ text }) => text).join(' '))

/** The literal parts of a template, between its placeholders. */
const fixedParts = (sentence: string) =>
  sentence
    .split(/\{[^}]*\}/)
    .map(oneLine)
    .filter((part) => part.length > 8)

/** Whether a text contains the words, wherever lines break: some line breaks lose their space. */
const has = (text: string, words: string) => text.replaceAll(' ', '').includes(words.replaceAll(/\s/g, ''))

/** The unprintable margin of printers: about 4 mm, in points. */
const edge = 12

/** Words that are not fully within the printable area. */
const cutOff = (sheets: readonly Sheet[]) =>
  sheets.flatMap(({ width, height, words }) =>
    words
      .filter(
        ({ left, right, bottom, top }) =>
          left < edge || bottom < edge || right > width - edge || top > height - edge,
      )
      .map(({ text }) => text),
  )

/** Every word with its position, to compare two PDFs. */
const placesOf = (sheets: readonly Sheet[]) =>
  sheets.map(({ words }) =>
    words.map(({ text, left, bottom }) => `${text} ${left.toFixed(1)} ${bottom.toFixed(1)}`),
  )

/** Whether the text contains the number with its qualifier and, close by, its end date. */
function isDated(one: Figure, text: string) {
  const number = printed(one)
  const date = one.period && monthDay(one.period.end)
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    if (!date || text.slice(Math.max(0, at - 220), at + 220).includes(date)) return true
  }
  return false
}

/** The lightness of a color such as "rgb(29, 79, 145)", 0 to 1: its gray value. */
function luminance(color: string) {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const today = () => {
  const now = new Date()
  return fullDate(
    [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
  )
}

test.describe('the printed page', () => {
  for (const format of papers) {
    test(`is the same from any window size and theme, on ${format}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' })
      const wide = await paperOf(page, desk, '', format)
      await page.emulateMedia({ colorScheme: 'dark' })
      const narrow = await paperOf(page, phone, '', format)
      expect(placesOf(narrow)).toEqual(placesOf(wide))
      expect(wide.length).toBeGreaterThan(5)
      expect(wide.length).toBeLessThan(11)
      expect(wide.every(({ width, height }) => width < height)).toBe(true)
      expect(cutOff(wide)).toEqual([])
      // A browser shrinks the whole printout if anything is too wide: 14.5 px at 0.78, in points.
      const status = wide[0]?.words.find(({ text }) => text.startsWith('Independent'))
      expect(status && status.top - status.bottom).toBeCloseTo(14.5 * 0.78 * 0.75, 1)
      // No page is nearly empty: except for the last one, its last words are in the lower half.
      const ends = wide.map(({ height, words }) => {
        const rows = words.map(({ bottom }) => bottom / height).filter((at) => at > 0.07)
        return Math.min(...rows)
      })
      expect(ends.slice(0, -1).every((end) => end < 0.5)).toBe(true)
    })
  }

  test('prints every figure with its qualifier and its date', async ({ page }) => {
    const text = textOf(await paperOf(page, desk, '', 'Letter'))
    expect(figures).toHaveLength(16)
    expect(figures.filter((one) => !isDated(one, text)).map(({ id }) => id)).toEqual([])
  })

  test('prints what it is, its filter and its date on every page @short', async ({ page, baseURL }) => {
    const sheets = await paperOf(page, phone, '?program=cap,287g', 'A4')
    const [first] = sheets
    expect(first?.text).toContain('Filter: Criminal Alien Program (CAP); 287(g) program.')
    expect(first?.text).toContain(`Printed on ${today()} from ${baseURL}?program=cap,287g.`)
    expect(first?.text).toContain('Independent; not an ICE site.')
    expect(
      sheets.map(({ text }) => text).filter((text) => !text.includes(`287(g) · Printed on ${today()}`)),
    ).toEqual([])
    sheets.forEach(({ text }, index) => expect(text).toContain(`${index + 1} / ${sheets.length}`))
  })

  test('prints each chart with its table, all notes, all departments, and URLs in full', async ({ page }) => {
    const sheets = await paperOf(page, desk, '?table=removals', 'Letter')
    const text = textOf(sheets)
    expect(text.split('Figure Through People')).toHaveLength(3)
    // A bar's label appears twice: in the table, and at the bar. How much fits on a page depends on the font.
    const sheetOf = (title: string) => sheets.findIndex((sheet) => has(sheet.text, title))
    const [first, last] = [sheetOf('Three kinds of conviction are itemized'), sheetOf('Removals by program')]
    expect(first).toBeGreaterThan(0)
    const both = textOf(sheets.slice(first, last + 2)).replaceAll(' ', '')
    for (const number of ['37,888', '84,969', 'morethan17,008']) {
      expect(both.split(number).length, number).toBeGreaterThanOrEqual(3)
    }
    const said = notes.flatMap((note) => [note.title, ...fixedParts(note.text)])
    expect(said.filter((part) => !/[{}]/.test(part) && !has(text, part))).toEqual([])
    expect(places.filter(({ agency }) => !has(text, agency)).map(({ id }) => id)).toEqual([])
    const address = 'http://www.ice.gov/news/releases/major-city-police-leaders-join-ice-discuss-partnership'
    expect(has(text, address)).toBe(true)
    for (const control of ['Share', 'Download', 'Present', 'Reset', 'Save as picture', 'All notes']) {
      expect(text).not.toContain(control)
    }
  })

  for (const [format, width] of [
    ['Letter', 696],
    ['A4', 672],
  ] as const) {
    test(`keeps every bar and every pin on the page, on ${format}`, async ({ page }) => {
      await open(page)
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      await page.emulateMedia({ media: 'print' })
      // The page without its margins, in CSS pixels.
      await page.setViewportSize({ width, height: 950 })
      for (const name of [
        '.bars-still .bar',
        '.part-bar .bar',
        '.bars-still .bar-label',
        '.map-still .map-dot',
        '.map-still .map-label-name',
        '.card',
      ]) {
        const boxes = await boxesOf(page.locator(name))
        expect(boxes.length).toBeGreaterThan(0)
        expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([])
        expect(boxes.every(({ left, right }) => right > left)).toBe(true)
      }
      await expect(page.locator('.bars-live').first()).toBeHidden()
      await expect(page.locator('.bars-still').first()).toBeVisible()
    })
  }

  test('is white, and remains readable in grayscale', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await open(page)
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    const fills = (name: string) =>
      page.locator(name).evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill))
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(luminance(paper)).toBe(1)
    const parts = await fills(':is(.bars-still, .part-bar) .bar-soft')
    const solids = await fills(':is(.bars-still, .part-bar) .bar-solid')
    expect(parts.length).toBeGreaterThan(0)
    const lightest = Math.max(...solids.map(luminance))
    expect(parts.filter((part) => (luminance(part) + 0.05) / (lightest + 0.05) < 3)).toEqual([])
    // The kinds of count are in words, and so are minimum values.
    const text = textOf(await sheetsOf(await page.pdf({ format: 'A4' })))
    for (const words of [
      'People removed',
      'People arrested',
      'Things seized or stopped',
      'more than 17,008',
    ]) {
      expect(text).toContain(words)
    }
  })
})

test.describe('a printed source sentence', () => {
  for (const query of ['?figure=sc-level1', '?view=briefing&slide=6&figure=sc-level1']) {
    test(`is a single page: ${query} @short`, async ({ page }) => {
      await page.goto(`./${query}`)
      await expect(page.getByRole('dialog')).toBeVisible()
      const sheets = await sheetsOf(await page.pdf({ format: 'Letter' }))
      expect(sheets).toHaveLength(1)
      expect(cutOff(sheets)).toEqual([])
      const text = textOf(sheets)
      expect(has(text, figure('sc-level1').quote.text)).toBe(true)
      expect(text).toContain('Level 1 is wider than its three examples.')
      expect(text).toContain(`Printed on ${today()}`)
      for (const other of ['What the release counts', 'Copy figure', 'To its card', 'Guns and cash']) {
        expect(text).not.toContain(other)
      }
    })
  }
})

test.describe('the printed briefing', () => {
  for (const format of papers) {
    test(`has one page per slide, on ${format}`, async ({ page }) => {
      const wide = await paperOf(page, desk, '?view=briefing', format)
      await page.emulateMedia({ colorScheme: 'dark' })
      const narrow = await paperOf(page, phone, '?view=briefing&slide=4', format)
      expect(placesOf(narrow)).toEqual(placesOf(wide))
      expect(wide).toHaveLength(slides.length)
      expect(cutOff(wide)).toEqual([])
      wide.forEach(({ width, height, text }, index) => {
        expect(width).toBeGreaterThan(height)
        for (const part of fixedParts(slides[index]?.title ?? '')) expect(text).toContain(part)
        expect(text).toContain(`${index + 1} / ${slides.length}`)
        expect(text).toContain(`Printed on ${today()}`)
      })
    })

    test(`has a handout of every slide with its notes, on ${format}`, async ({ page }) => {
      const sheets = await paperOf(page, desk, '?view=briefing&slide=4&print=handout', format)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(placesOf(await paperOf(page, phone, '?view=briefing&slide=4&print=handout', format))).toEqual(
        placesOf(sheets),
      )
      expect(sheets.every(({ width, height }) => width < height)).toBe(true)
      expect(sheets.length).toBeLessThan(slides.length * 0.7)
      expect(cutOff(sheets)).toEqual([])
      const text = textOf(sheets)
      slides.forEach((slide, index) => {
        // A slide and its notes are never separated.
        const sheet = sheets.find((one) => one.text.includes(` ${index + 1} / ${slides.length}`))
        const said = slide.say.flatMap(fixedParts)
        expect(said.length).toBeGreaterThan(0)
        expect(said.filter((part) => !has(sheet?.text ?? '', part))).toEqual([])
      })
      expect(figures.filter((one) => !isDated(one, text)).map(({ id }) => id)).toEqual([])
      expect(figures.filter(({ quote }) => !has(text, quote.text)).map(({ id }) => id)).toEqual([])
      // What the speaker opens on the screen is open here.
      const cautions = notes.filter(({ id }) => figures.some((one) => one.cautions.includes(id)))
      const hidden = cautions.filter((note) => fixedParts(note.text).some((part) => !has(text, part)))
      expect(hidden.map(({ id }) => id)).toEqual([])
      expect(sheets[0]?.text).toContain('All programs are shown.')
    })
  }

  test('asks for its format, keeps it in the URL, and opens the browser’s print dialog @short', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'))
        document.title = `${document.querySelectorAll('.deck-handout .paper-slide').length} slides`
        dispatchEvent(new Event('afterprint'))
      }
    })
    await open(page, '?view=briefing&slide=3')
    await page.getByRole('link', { name: 'Print' }).click()
    const choice = page.getByRole('dialog', { name: 'Print' })
    await expect(choice.getByRole('radio', { name: /Slides/ })).toBeChecked()
    await choice.getByRole('radio', { name: /Handout/ }).check()
    await expect(page).toHaveURL(/\?view=briefing&slide=3&print=handout$/)
    await choice.getByRole('button', { name: 'Print' }).click()
    await expect(page).toHaveTitle(`${slides.length} slides`)
    await expect(page.locator('.deck-on-paper')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(choice).toBeHidden()
    await expect(page).toHaveURL(/\?view=briefing&slide=3$/)
  })

  test('is a handout from the speaker window', async ({ page }) => {
    const sheets = await paperOf(page, desk, '?view=speaker&slide=2', 'Letter')
    expect(sheets.every(({ width, height }) => width < height)).toBe(true)
    expect(textOf(sheets)).toContain(`${slides.length} / ${slides.length}`)
  })
})
