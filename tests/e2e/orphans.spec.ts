import { expect, test, type Page } from '@playwright/test'
import { notDerivedAnywhere, percentages } from '../support/derived.ts'
import { drawer, expectOpen, figure, figures, linkTo } from '../support/drawer.ts'
import { numeralsOn, orphansAmong, patterns, places, unfoldAll, type Numeral } from '../support/orphans.ts'
import { showsBars } from './quiet.ts'

/** Opens a view of the page, waits for the live charts and opens all details. */
async function show(page: Page, query: string): Promise<void> {
  await page.goto(`./${query}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await unfoldAll(page)
}

/** Expects every number to have an account, and none that the release does not support. */
function expectNoOrphans(numerals: readonly Numeral[]) {
  expect(numerals.length).toBeGreaterThan(100)
  expect(orphansAmong(numerals)).toEqual([])
  const unsupported = numerals.filter(({ context }) =>
    notDerivedAnywhere.some(({ pattern }) => pattern.test(context)),
  )
  expect(unsupported).toEqual([])
  const shares = numerals.map(({ text }) => text).filter((text) => text.endsWith('%'))
  expect(percentages.map(({ text }) => text)).toEqual(expect.arrayContaining(shares))
}

test.describe('every number on the page', () => {
  test('is a figure with its sentence, computed with its formula, or explained, in every view', async ({
    page,
  }) => {
    const seen: Numeral[] = []
    const look = async () => {
      const numerals = await numeralsOn(page)
      expectNoOrphans(numerals)
      seen.push(...numerals)
    }

    await show(page, '')
    await showsBars(page)
    await expect(page.locator('.bars-live .bar-label-number')).toHaveCount(6)
    await look()
    // The tooltip of a bar.
    await page.locator('.bars-bar').nth(3).hover()
    await expect(page.getByText('Select the bar to read ¶11')).toBeVisible()
    await look()
    // A department's details, in the list and at its pin. The still map is hidden once the live one is drawn.
    await page.locator('.map-still').scrollIntoViewIfNeeded()
    await expect(page.locator('.map-live')).toBeVisible()
    await expect(page.locator('.map-still')).toBeHidden()
    await page
      .locator('.map-live')
      .getByRole('button', { name: /^15 Montgomery County/ })
      .click()
    await expect(page.locator('.place-facts').filter({ visible: true }).first()).toBeVisible()
    await look()

    for (const query of [
      '?program=secure-communities,best',
      '?program=human-smuggling',
      '?table=convictions,removals',
      '?program=moon',
    ]) {
      await show(page, query)
      await look()
    }

    // The list has no stale entries: it shrinks with the page.
    const used = new Set(seen.map(({ account }) => account))
    const inDrawer = ['citation', 'choices']
    const unused = [...patterns, ...places].map(({ name }) => name).filter((name) => !used.has(name))
    expect(unused).toEqual(inDrawer)
  })

  test('is accounted for in the drawer of each of the 16 figures, with and without a comparison', async ({
    page,
  }) => {
    await page.goto('./')
    await linkTo(page, 'removed-total').click()
    await drawer(page)
      .getByRole('link', { name: /^Previous figure/ })
      .click()
    const used = new Set<string | null>()
    for (const [index, each] of figures.entries()) {
      await expectOpen(page, each)
      // Compared with its whole if it has one, else with its neighbor.
      const neighbor = figures[index === figures.length - 1 ? index - 1 : index + 1]?.id
      const other = figure(each.partOf?.figure ?? neighbor ?? '')
      await drawer(page).getByRole('combobox').selectOption(other.id)
      await expect(drawer(page).getByRole('status').first()).toContainText(other.valueText)
      await unfoldAll(page)
      const numerals = await numeralsOn(page)
      expectNoOrphans(numerals)
      for (const { account } of numerals) used.add(account)
      if (index < figures.length - 1)
        await drawer(page)
          .getByRole('link', { name: /^Next figure/ })
          .press('Enter')
    }
    for (const account of ['citation', 'choices', 'open figure', 'compared figure', 'written formula'])
      expect(used).toContain(account)
  })

  test('is reported if it has no account @short', async ({ page }) => {
    await show(page, '')
    await page.evaluate(() => {
      const main = document.querySelector('main')
      const chart = document.querySelector('.bars .bars-rows')
      main?.insertAdjacentHTML(
        'beforeend',
        `<p>in all 12,345 people, or 343,151 of them</p>
         <p><a href="?figure=sc-removed">84,969 people</a></p>
         <p><span class="computed">61.1%</span> and <span class="computed" title="Computed: ">62.2%</span></p>
         <p data-figure="sc-removed">64,713 without a link</p>
         <button type="button" aria-label="Show 777"></button>
         <details open><summary>About 888</summary><p>nothing</p></details>
         <p class="visually-hidden">heard 999</p>
         <p>Sept. 1666 and ¶123 and Level 12</p>`,
      )
      chart?.insertAdjacentHTML('afterend', '<svg><text y="20">5,555</text></svg>')
      document.querySelector('.release')?.insertAdjacentHTML('beforeend', '<p>part of the text 4,444</p>')
      main?.insertAdjacentHTML('beforeend', '<p hidden>not rendered 3,333</p>')
    })
    const orphans = orphansAmong(await numeralsOn(page)).map((orphan) => orphan.split(' in ')[0])
    const unaccounted = '12,345 343,151 84,969 61.1% 62.2% 64,713 777 888 999 1666 123 12 5,555'.split(' ')
    expect(new Set(orphans)).toEqual(new Set(unaccounted))
    expect(orphans).toHaveLength(unaccounted.length)
  })
})
