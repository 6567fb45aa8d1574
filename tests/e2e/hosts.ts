import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { test as base, type TestInfo } from '@playwright/test'
import { host } from '../../scripts/host.mjs'
import { nginx } from './nginx.ts'

export const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** The one-file build as a reader has it: alone in a folder, under a name made up by a browser. */
export function alone(testInfo: TestInfo): string {
  const folder = testInfo.outputPath('Downloads à moi')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'dashboard (1).html')
  copyFileSync(`${dist}/dashboard.html`, file)
  return pathToFileURL(file).href
}

export type Host = Awaited<ReturnType<typeof host>>

type Hosts = {
  /** Serves the build, or another folder, from a new server. */
  serve: (options?: Partial<Parameters<typeof host>[0]>) => Promise<Host>
  /** The same by nginx, with the shipped configuration. */
  serveByNginx: typeof nginx
}

/** Tests with their own servers, which stop with the test, however it ends. */
export const test = base.extend<Hosts>({
  // The service worker is part of what these tests are about.
  serviceWorkers: 'allow',
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are used from this pattern.
  serve: async ({}, use) => {
    const hosts: Host[] = []
    await use(async (options) => {
      const started = await host({ folder: dist, ...options })
      hosts.push(started)
      return started
    })
    await Promise.all(hosts.map((started) => started.close()))
  },
  // oxlint-disable-next-line no-empty-pattern -- see above
  serveByNginx: async ({}, use) => {
    const hosts: Awaited<ReturnType<typeof nginx>>[] = []
    await use(async (root, folder) => {
      const started = await nginx(root, folder)
      hosts.push(started)
      return started
    })
    await Promise.all(hosts.map((started) => started.close()))
  },
})
