import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { packages, paperFonts, putFont } from '../support/fonts.ts'
import { fontsOf } from '../support/pdf.ts'
import { measured } from '../support/slides.ts'
import { textFaults } from '../support/text-boxes.ts'
import { alone, test as fromDisk } from './hosts.ts'
import { charts, open, test } from './quiet.ts'

const slides = Array.from({ length: 11 }, (_, index) => index + 1)

/** Re-renders the current view in a window of this size. */
async function resize(page: Page, width: number, height: number) {
  await page.setViewportSize({ width, height })
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

async function present(page: Page, query = '') {
  await page.goto(`./?view=briefing${query}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Lays the page out for a sheet with this printable area, and keeps it so. */
async function layOutSheet(page: Page, width: number, height: number) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await resize(page, width, height)
}

for (const font of ['wide', 'narrow'] as const) {
  test.describe(`in a ${font} font`, () => {
    test('no text on the page overlaps or overflows', async ({ page }) => {
      await open(page)
      await putFont(page, font)
      for (const width of [1440, 1100, 768, 390, 320]) {
        await resize(page, width, 900)
        expect
          .soft(await textFaults(page, 'body', '.chart, .card, .map-pane, .column'), `${width}`)
          .toEqual([])
      }
      await layOutSheet(page, 696, 950)
      expect.soft(await textFaults(page, 'body', '.chart, .card, .map-pane, .column'), 'paper').toEqual([])
    })

    test('no text in a table or an open sentence overlaps or overflows @short', async ({ page }) => {
      await page.goto('./?table=removals&figure=removed-convicted-pct&compare=sc-level1')
      await expect(page.getByRole('dialog')).toBeVisible()
      await putFont(page, font)
      for (const width of [1440, 390, 320]) {
        await resize(page, width, 900)
        expect.soft(await textFaults(page, '.drawer', '.drawer'), `${width}`).toEqual([])
        expect.soft(await textFaults(page, '.charts', '.chart, td, th'), `table, ${width}`).toEqual([])
      }
    })

    test('no text on a slide overlaps or overflows', async ({ page }) => {
      await present(page)
      await putFont(page, font)
      for (const slide of slides) {
        await expect(page.locator('.slide-place')).toHaveText(new RegExp(`^Slide ${slide} /`))
        // On a slide that scrolls, not every key changes the slide.
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

    test('no text on a printed slide overlaps or overflows', async ({ page }) => {
      for (const [query, width, height] of [
        ['', 990, 740],
        ['&print=handout', 696, 950],
      ] as const) {
        await page.emulateMedia({ media: 'screen' })
        await present(page, query)
        await putFont(page, font)
        await layOutSheet(page, width, height)
        await expect(page.locator('.paper-slide')).toHaveCount(slides.length)
        expect.soft(await textFaults(page, '.deck-on-paper', '.slide, .cell'), query).toEqual([])
        const tooLow = await page
          .locator('.paper-stage .slide-body')
          .evaluateAll((bodies) =>
            bodies.flatMap((body, index) => (body.scrollHeight > body.clientHeight + 1 ? [index + 1] : [])),
          )
        expect.soft(tooLow, query).toEqual([])
      }
    })

    test('no text in an embed overlaps or overflows', async ({ page }) => {
      for (const id of ['convictions', 'removals', 'removed-total', 'removed-convicted-pct', 'best-cash']) {
        await page.goto(`./embed.html?id=${id}`)
        await expect(page.getByText(/^Source: ICE/)).toBeVisible()
        await putFont(page, font)
        for (const width of [320, 700]) {
          await resize(page, width, 600)
          expect.soft(await textFaults(page, 'body', '.embed'), `${id} at ${width}`).toEqual([])
        }
      }
    })

    test('no text in a saved picture overlaps or overflows', async ({ page }) => {
      await open(page)
      await page.getByText('Download', { exact: true }).click()
      for (const title of [...charts.map((chart) => chart.title), 'Map of the departments']) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: `${title}: SVG`, exact: true }).click(),
        ])
        const svg = readFileSync(await download.path(), 'utf8').replace(/^<\?xml[^>]*>/, '')
        const viewer = await page.context().newPage()
        await viewer.goto('./release.txt')
        // A viewer may ignore the fonts embedded in the file.
        await viewer.setContent(svg.replaceAll(/@font-face \{[^}]*\}/g, ''))
        await putFont(viewer, font, ['Public Sans', 'Report Serif'])
        expect.soft(await textFaults(viewer, 'svg', 'svg'), title).toEqual([])
        await viewer.close()
      }
    })
  })
}

/** The fonts that the browser actually uses for an element. */
async function drawnFonts(page: Page, selector: string) {
  const client = await page.context().newCDPSession(page)
  const { root } = await client.send('DOM.getDocument')
  await client.send('CSS.enable')
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.filter(({ glyphCount }) => glyphCount > 0).map(({ isCustomFont }) => isCustomFont)
}

test.describe('the deck', () => {
  for (const [view, title] of [
    ['briefing', '.slide-title'],
    ['speaker', '.desk-title'],
  ] as const) {
    test(`is never shown without its fonts, however late they load: ${view} @short`, async ({ page }) => {
      let come: (() => void) | undefined
      const coming = new Promise<void>((resolve) => {
        come = resolve
      })
      let asked = 0
      await page.route('**/*.woff2', async (route) => {
        asked += 1
        await coming
        await route.continue()
      })
      await page.addInitScript(() => {
        // The deck's maximum wait is not tested: on a busy machine it would end too soon.
        const later = window.setTimeout
        Object.assign(window, {
          setTimeout: (run: () => void, wait: number) => later(run, wait === 3000 ? 1e6 : wait),
        })
        const seen: number[] = []
        Object.assign(window, { seen })
        const look = () => {
          const shown = document.querySelector('.slide-title')?.checkVisibility({ visibilityProperty: true })
          if (shown) seen.push([...document.fonts].filter(({ family }) => family.includes('Own')).length)
          requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })
      await page.goto(`./?view=${view}&slide=3`, { waitUntil: 'commit' })
      // Everything else is there.
      await expect.poll(() => asked).toBeGreaterThanOrEqual(2)
      await page.waitForFunction(() =>
        [/(?:Briefing|Speaker)-.*\.js$/, /own-fonts-.*\.js$/].every((part) =>
          performance.getEntriesByType('resource').some(({ name }) => part.test(name)),
        ),
      )
      come?.()
      await expect(page.locator(title)).toBeVisible()
      const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen)
      expect(new Set(seen)).toEqual(new Set([5]))
      expect(await drawnFonts(page, title)).toEqual([true])
    })
  }

  test.describe('whose fonts fail to load', () => {
    test.use({ broken: /woff2|Failed to load resource/ })

    test('is shown without them @short', async ({ page }) => {
      await page.route('**/*.woff2', (route) => route.abort())
      await present(page, '&slide=3')
      expect(await drawnFonts(page, '.slide-title')).toEqual([false])
    })
  })
})

test('DejaVu Sans is scaled to the width of Public Sans, so that lines break in the same places', async ({
  page,
}) => {
  await page.route('**/tried-font/*', (route) =>
    route.fulfill({
      path: `${packages}dejavu-sans/files/${route.request().url().replace(/^.*\//, '')}`,
      contentType: 'font/woff2',
    }),
  )
  await open(page)
  await paperFonts(page)
  const ratios = await page.evaluate(async () => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    const text = document.querySelector('main')?.innerText.replaceAll('\n', ' ') ?? ''
    const canvas = document.createElement('canvas').getContext('2d')
    const widthIn = (font: string) => {
      if (canvas) canvas.font = font
      return canvas?.measureText(text).width ?? 0
    }
    const found: number[] = []
    for (const [weight, file] of [
      ['400', 400],
      ['600', 700],
    ] as const) {
      const fitted = rules.find(
        (rule) =>
          rule instanceof CSSFontFaceRule &&
          rule.style.getPropertyValue('font-family').includes('Fitted DejaVu Sans') &&
          rule.style.getPropertyValue('font-weight').startsWith(weight),
      ) as CSSFontFaceRule | undefined
      const descriptors = { weight, sizeAdjust: fitted?.style.getPropertyValue('size-adjust') }
      const source = `url(./tried-font/dejavu-sans-latin-${file}-normal.woff2)`
      document.fonts.add(await new FontFace('Tried', source, descriptors).load())
      found.push(widthIn(`${weight} 16px Tried`) / widthIn(`${weight} 16px "Own Sans"`))
    }
    return found
  })
  for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.05)
})

test('the page uses a font in which no text is laid out yet @short', async ({ page }) => {
  await page.addInitScript(() => {
    // On a busy machine the browser takes the local server for a slow connection, and the page keeps the machine's fonts.
    Object.defineProperty(navigator, 'connection', { value: { rtt: 0 } })
    const later = window.setTimeout
    // Enough time on any machine; the page's own timeout is not tested here.
    const wait = (run: () => void, time: number) =>
      time === 100
        ? later(() => {
            run()
            Object.assign(window, { isDecided: true })
          }, 3000)
        : later(run, time)
    Object.assign(window, { setTimeout: wait })
    const rules = new CSSStyleSheet()
    rules.replaceSync('#release { display: none }')
    document.adoptedStyleSheets = [rules]
  })
  await page.goto('./')
  await page.waitForFunction(() => 'isDecided' in window)
  await expect(page.locator('[data-fonts]')).toHaveCount(0)
})

const ours = /^(?:PublicSans|ReportSerif)/

test('printed text uses the page’s fonts, and is real text', async ({ page }) => {
  for (const query of [
    '',
    '?view=briefing',
    '?view=briefing&print=handout',
    '?view=speaker',
    '?figure=sc-level1',
  ]) {
    await page.goto(`./${query}`)
    await paperFonts(page)
    const fonts = await fontsOf(await page.pdf({ format: 'Letter' }))
    expect(fonts.length, query).toBeGreaterThan(0)
    expect(
      fonts.filter((name) => !ours.test(name)),
      query,
    ).toEqual([])
  }
})

fromDisk(
  'the one-file build uses its own fonts, on screen, as a deck and in print',
  async ({ page }, testInfo) => {
    for (const [query, title] of [
      ['', '.masthead-name strong'],
      ['?view=briefing', '.slide-title'],
    ] as const) {
      // index.html treats this connection as slow.
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { rtt: 600 } })
      })
      await page.goto(alone(testInfo) + query)
      await expect(page.locator(title)).toBeVisible()
      expect(await drawnFonts(page, title), query).toEqual([true])
      await paperFonts(page)
      const fonts = await fontsOf(await page.pdf({ format: 'Letter' }))
      expect(
        fonts.filter((name) => !ours.test(name)),
        query,
      ).toEqual([])
    }
  },
)
