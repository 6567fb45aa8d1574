import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { sheetsOf } from '../support/pdf.ts'
import { recordsIn } from '../support/csv.ts'
import { onBuildWith } from './build-with.ts'
import { test } from './quiet.ts'

const markup = '<img src=x onerror="window.hacked=true">'
const script = '</title></style></script><script>window.hacked=true</script>'
const formula = `=cmd|'/C calc'!A0`
const long = 'w'.repeat(240)

// What acts if it is taken for more than text.
onBuildWith(
  {
    figures: (figures) => {
      for (const figure of figures) {
        if (figure.id === 'cap-removed-convicted') Object.assign(figure, { name: markup, label: formula })
        if (figure.id === 'convicted-homicide') Object.assign(figure, { name: long, label: long })
      }
    },
    charts: (charts) => {
      for (const chart of charts) if (chart.id === 'removals') chart.title = script
    },
    programs: (programs) => {
      for (const program of programs) if (program.id === 'cap') program.fullName = markup
    },
  },
  2,
)

const isHacked = (page: Page) => page.evaluate(() => 'hacked' in window)

/** Presses a button of the download menu and gives back the file as text. */
async function saved(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}

test.describe('a hostile text in the dataset', () => {
  test('is text in the drawer', async ({ page }) => {
    await page.goto('./?program=cap&figure=cap-removed-convicted')
    await expect(page.getByRole('dialog')).toContainText(formula)
    expect(await isHacked(page)).toBe(false)
  })

  test('is text on the page', async ({ page }) => {
    await page.goto('./?program=cap')
    await expect(page.getByRole('heading', { level: 1, name: markup, exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: script, includeHidden: true })).toBeVisible()
    await expect(page.locator('main img')).toHaveCount(0)
    expect(await isHacked(page)).toBe(false)
  })

  test('is text in CSV, JSON and SVG', async ({ page }) => {
    await page.goto('./?program=cap')
    await page.getByText('Download', { exact: true }).click()
    const csv = await saved(page, 'The figure shown: CSV')
    expect(recordsIn(csv.slice(1))[0]?.label).toBe(`'${formula}`)
    const json = JSON.parse(await saved(page, 'The figure shown: JSON')) as { filter: { words: string } }
    expect(json.filter.words).toContain(markup)

    const svg = await saved(page, `${script}: SVG`)
    const own = await page.context().newPage()
    await own.goto('about:blank')
    const found = await own.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, 'image/svg+xml')
      document.body.append(document.importNode(xml.documentElement, true))
      return {
        title: xml.querySelector('title')?.textContent,
        acting: xml.querySelectorAll('script, img, parsererror, [onerror]').length,
        hacked: 'hacked' in window,
      }
    }, svg)
    expect(found).toEqual({ title: script, acting: 0, hacked: false })
    expect(await isHacked(page)).toBe(false)
  })

  test('is text in an embed @short', async ({ page }) => {
    await page.goto('./embed.html?id=cap-removed-convicted')
    await expect(page.getByText(markup)).toBeVisible()
    await expect(page.getByText(formula).first()).toBeVisible()
    await page.goto('./embed.html?id=removals&program=cap')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(script)
    expect(await isHacked(page)).toBe(false)

    await page.goto(`./embed.html?id=${encodeURIComponent(markup)}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(markup)
    expect(await isHacked(page)).toBe(false)
  })

  for (const query of ['', '?view=briefing', '?view=briefing&print=handout', '?figure=convicted-homicide']) {
    test(`is text on paper, and as a word without end keeps to its sheet: ${query || 'the page'}`, async ({
      page,
    }) => {
      await page.goto(`./${query}`)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      const sheets = await sheetsOf(await page.pdf({ format: 'Letter' }))
      expect(
        sheets.flatMap(({ width, words }) => words.filter(({ left, right }) => left < 0 || right > width)),
      ).toEqual([])
      // Too wide a word would have the browser make everything smaller: the foot, 7.5 points, is not.
      const smallest = Math.min(
        ...sheets.flatMap(({ words }) => words.map(({ top, bottom }) => top - bottom)),
      )
      expect(smallest).toBeGreaterThan(3)
      const text = sheets.map((sheet) => sheet.text.replaceAll(' ', '')).join('')
      expect(text).toContain('w'.repeat(30))
      if (query === '') expect(text).toContain(markup.replaceAll(' ', ''))
      expect(await isHacked(page)).toBe(false)
    })
  }

  test('is text in the code to embed', async ({ page }) => {
    await page.goto('./')
    await page.getByText('Share', { exact: true }).click()
    await page.getByRole('combobox', { name: 'Embed in a page' }).selectOption('removals')
    const code = await page.getByRole('textbox', { name: 'Code to embed' }).inputValue()
    expect(code.match(/[<>]/g)).toHaveLength(4)
    expect(await isHacked(page)).toBe(false)
  })
})
