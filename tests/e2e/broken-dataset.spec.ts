import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { preview, type PreviewServer } from 'vite'
import type { Card, Figure } from '../../src/dataset/schema.ts'
import { axeFinds } from './axe.ts'
import { buildWith } from './build-with.ts'
import { test } from './quiet.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'broken-dataset-'))
const site = join(folder, 'site')
// The port beside that of the other tests.
const port = Number(process.env.E2E_PORT ?? 41731) + 1

/** Reads a file of the copy of data/, changes it, and writes it back. */
function change(name: string, by: (items: never) => unknown) {
  const path = join(folder, 'data/dataset', name)
  const items = JSON.parse(readFileSync(path, 'utf8')) as never
  by(items)
  writeFileSync(path, JSON.stringify(items))
}

// One build for all tests: of a copy of data/ with three slips of the pen.
test.describe.configure({ mode: 'serial' })
let server: PreviewServer

test.beforeAll(async () => {
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  change('figures.json', (figures: Figure[]) => {
    figures[0]!.value += 1
    figures[3]!.quote.end -= 1
  })
  change('cards.json', (cards: Card[]) => (cards[1]!.figures[0] = 'no-such-figure'))
  buildWith(join(folder, 'data'), site)
  server = await preview({
    root,
    build: { outDir: site },
    preview: { host: '127.0.0.1', port, strictPort: true },
  })
})

test.afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test.use({ baseURL: `http://127.0.0.1:${port}/` })

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
