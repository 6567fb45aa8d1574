import { expect, test } from '@playwright/test'
import { figures } from '../support/drawer.ts'

test.use({ javaScriptEnabled: false })

test.describe('without JavaScript', () => {
  test('the page is readable in full', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByText(/Independent; not an ICE site/).first()).toBeVisible()
    const headline = await page.getByRole('heading', { level: 1 }).innerText()
    expect(headline).toBe(
      'ICE reported removing more than 343,151 people, “including 195,700 criminal aliens or 50% with criminal convictions”.',
    )
    await expect(page.getByText(/this page can be read in full/)).toBeVisible()

    const cards = page.getByRole('region', { name: 'What the release counts' })
    await expect(cards.getByRole('heading', { level: 4 }).filter({ visible: true })).toHaveCount(8)
    await expect(cards.getByText('more than 17,008')).toBeVisible()

    // The still bars, with their numbers and the list of their names.
    for (const [name, numbers] of [
      ['Three kinds of conviction are itemized', ['952', '4,972', '37,888']],
      ['Removals by program', ['64,713', '84,969', 'more than 17,008']],
    ] as const) {
      const chart = page.getByRole('region', { name })
      for (const [index, number] of numbers.entries()) {
        await expect(chart.locator('.bars-still .bar-label-number').nth(index)).toHaveText(number)
        await expect(chart.locator('.bars-still .bar-label-number').nth(index)).toBeVisible()
        await expect(chart.getByRole('listitem').nth(index)).toBeVisible()
      }
    }

    const release = page.getByRole('region', { name: 'The release', exact: true })
    await expect(release.getByText(/Local, state and tribal law enforcement officers/)).toBeVisible()
    await expect(release.getByText('Montgomery County, Md.')).toBeVisible()
  })

  test('each number is a real link, and notes can be opened', async ({ page }) => {
    await page.goto('./')
    for (const { id } of figures) {
      expect(await page.locator(`main a[href="?figure=${id}"]`).count(), id).toBeGreaterThan(0)
    }
    const notes = page.getByRole('region', { name: 'Notes', exact: true })
    await notes.getByText('Inherited dates').click()
    await expect(notes.getByText(/The three conviction lines state no date/)).toBeVisible()
    await page.getByText('ICE’s figures for the whole fiscal year 2011').click()
    await expect(page.getByRole('cell', { name: '396,906' })).toBeVisible()
    await page.locator('#term-removal summary').click()
    await expect(page.getByText(/under an order of removal\. DHS/)).toBeVisible()
  })

  test('a link to a sentence shows the page, not a blank one @short', async ({ page }) => {
    await page.goto('./?figure=sc-removed')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('#p11')).toContainText('64,713 aliens who were removed from the country')
  })
})
