/** The fixtures of every test: a browser in one configuration with a fresh profile, and a server with the page. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import type { FoundEngine } from '../../scripts/engines.mjs'
import { tried } from '../e2e/tried.ts'
import type { Engine, Session, State } from './driver.ts'
import { startWithPuppeteer } from './puppeteer.ts'
import { Reader, soon } from './reader.ts'
import { startWithSelenium } from './selenium.ts'
import { openSite, type Site } from './site.ts'

export type EngineOptions = { engineFound: FoundEngine; state: State }

type ForEach = {
  session: Session
  /** The first window. */
  reader: Reader
  /** Console messages that a test expects because it breaks something on purpose. */
  broken: RegExp | null
}

type ForAll = EngineOptions & { engine: Engine; site: Site }

export const test = base.extend<ForEach, ForAll>({
  engineFound: [
    { name: 'chromium', program: '' },
    { option: true, scope: 'worker' },
  ],
  state: [
    { width: 1440, height: 900, theme: 'light' },
    { option: true, scope: 'worker' },
  ],
  broken: [null, { option: true }],

  engine: [
    async ({ engineFound: { name, program }, state }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'engine-'))
      const downloads = path.join(folder, 'downloads')
      mkdirSync(downloads)
      const engine =
        name === 'webkit'
          ? await startWithSelenium(program, state, downloads)
          : await startWithPuppeteer(name, program, state, downloads)
      await use(engine)
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are used from this pattern.
    async ({}, use) => {
      const site = await openSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],

  session: async ({ engine, site, broken }, use, testInfo) => {
    testInfo.annotations.push({ type: 'engine', description: engine.name })
    tried(testInfo, 'steps over all configurations')
    site.forget()
    const session = await engine.newSession()
    await use(session)
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const tab of await session.tabs()) {
        const body = Buffer.from(await tab.screenshot())
        await testInfo.attach(`window ${tab.id}`, { body, contentType: 'image/png' })
      }
    }
    await session.close()
    const noises = [...session.noises, ...site.errors()]
    expect(noises.filter((noise) => broken?.test(noise) !== true)).toEqual([])
  },

  reader: async ({ session }, use) => {
    const [tab] = await session.tabs()
    if (!tab) throw new Error('The browser has no window.')
    await use(new Reader(tab))
  },
})

/** The window that an action opens. */
export async function openedBy(session: Session, act: () => Promise<void>): Promise<Reader> {
  const before = new Set((await session.tabs()).map(({ id }) => id))
  await act()
  const others = async () => (await session.tabs()).filter(({ id }) => !before.has(id))
  await soon(async () => (await others()).length).toBe(1)
  const [tab] = await others()
  if (!tab) throw new Error('The window was closed.')
  return new Reader(tab)
}

/** The file that an action saves, once it is complete. */
export async function savedBy(
  { downloads }: Engine,
  act: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  for (const name of readdirSync(downloads)) rmSync(path.join(downloads, name))
  await act()
  // Browsers first write to a file with another name, or next to an empty one.
  const complete = async () => {
    const names = readdirSync(downloads)
    const isUnderWay = names.some((name) => /\.(?:part|crdownload|wkdownload|tmp)$/.test(name))
    return isUnderWay ? [] : names.filter((name) => statSync(path.join(downloads, name)).size > 0)
  }
  await soon(complete).toHaveLength(1)
  const [name = ''] = await complete()
  return { name, bytes: readFileSync(path.join(downloads, name)) }
}
