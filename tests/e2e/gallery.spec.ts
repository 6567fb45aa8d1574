import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { host } from '../../scripts/host.mjs'
import type { Listed } from '../gallery/state.ts'
import { cutOff, textFaults } from '../support/text-boxes.ts'
import { axeFinds } from './axe.ts'
import { test as quiet } from './quiet.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const features = readdirSync(join(root, 'tests/gallery/features')).map((file) => file.replace('.tsx', ''))

/** Builds the gallery once per worker and serves it. */
const test = quiet.extend<object, { gallery: string }>({
  gallery: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are used from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
      const { status, stderr } = spawnSync(process.execPath, ['scripts/gallery.mjs', '--build', folder], {
        cwd: root,
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(`The gallery build failed: ${stderr}`)
      const served = await host({ folder, sendsHeaders: false })
      await use(`${served.address}tests/gallery/`)
      await served.close()
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: ({ gallery }, use) => use(gallery),
})

/** The states of each feature, as listed by the gallery. */
async function statesOf(page: Page): Promise<(feature: string) => Listed[]> {
  await page.goto('./?list')
  const list = page.locator('#gallery')
  await expect(list).toHaveText(/^\{/)
  const byFeature = JSON.parse(await list.innerText()) as Record<string, Listed[]>
  return (feature) => {
    const states = byFeature[feature]
    if (!states?.length) throw new Error(`The gallery has no states for ${feature}.`)
    return states
  }
}

/** Opens a single state and checks its text in each of its windows. */
async function look(page: Page, feature: string, listed: Listed, { withAxe }: { withAxe: boolean }) {
  const { state, limit, isOnPaper, frames } = listed
  const [first] = frames
  await page.setViewportSize({ width: first?.width ?? 0, height: first?.height ?? 900 })
  await page.goto(`./?feature=${feature}&state=${state}&theme=${first?.theme}`)
  await expect(page.locator('html[data-ready]')).toBeAttached()
  const faults: string[] = []
  for (const [index, { theme, width, height }] of frames.entries()) {
    const where = `${state}, ${width} px, ${theme}`
    await page.setViewportSize({ width, height: height ?? 900 })
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    }, theme)
    const found = [...(await textFaults(page)), ...(await cutOff(page))]
    faults.push(...found.map((fault) => `${where}: ${fault}`))
    // Colors depend on the theme only, not on the width.
    const isLastOfTheme = !frames.slice(index + 1).some((later) => later.theme === theme)
    if (withAxe && isLastOfTheme) {
      // Links cannot be clicked in print.
      const without = isOnPaper ? ['target-size'] : []
      expect.soft(await axeFinds(page, { without }), where).toEqual([])
    }
  }
  if (limit === null) expect.soft(faults, `${feature}, ${state}`).toEqual([])
  else expect.soft(faults, `${feature}, ${state}: its known limit is gone`).not.toEqual([])
}

test('each feature has no overlapping or clipped text in its first state @short', async ({ page }) => {
  test.setTimeout(600_000)
  const states = await statesOf(page)
  for (const feature of features) {
    for (const first of states(feature).slice(0, 1)) await look(page, feature, first, { withAxe: false })
  }
})

for (const feature of features) {
  test(`${feature} has no overlapping or clipped text in any state, and no axe violations`, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    const states = await statesOf(page)
    for (const state of states(feature)) await look(page, feature, state, { withAxe: true })
  })
}
