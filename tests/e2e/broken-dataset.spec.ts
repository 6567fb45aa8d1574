import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { axeFinds } from './axe.ts'
import { onBuildWith } from './build-with.ts'
import { test } from './quiet.ts'

// Three slips of the pen.
const site = onBuildWith(
  {
    figures: (figures) => {
      figures[0]!.value += 1
      Object.assign(figures[3]!.quote, { start: 2290, end: 2343 })
    },
    cards: (cards) => {
      cards[1]!.figures[0] = 'no-such-figure'
    },
  },
  1,
)

test.describe('a build with a broken dataset', () => {
  const faults = ['figures.0.value', 'figures.3.quote', 'cards.1.figures.0']

  test('shows every fault at once, with its path, and says what to do', async ({ page }) => {
    await page.goto('./')
    const alert = page.getByRole('alert')
    await expect(alert.getByRole('heading', { level: 1 })).toHaveText('The dataset cannot be shown')
    for (const path of faults) await expect(alert.getByText(path, { exact: true })).toBeVisible()
    await expect(alert.getByRole('listitem')).toHaveCount(faults.length)
    await expect(alert).toContainText('No number is shown, so that no wrong one is.')
    await expect(alert).toContainText('npm test')
  })

  test('shows no figure and no card', async ({ page }) => {
    await page.goto('./?program=cap')
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await expect(page.getByText('84,969')).toHaveCount(0)
  })

  test('serves no data, so that no wrong number leaves it @short', () => {
    expect(['dataset.json', 'figures.csv'].filter((name) => existsSync(join(site, name)))).toEqual([])
    expect(existsSync(join(site, 'dataset.schema.json'))).toBe(true)
  })

  test('says so to everyone: axe finds nothing', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('alert')).toBeVisible()
    expect(await axeFinds(page)).toEqual([])
  })
})
