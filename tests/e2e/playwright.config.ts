import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '../../scripts/browser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = Number(process.env.E2E_PORT ?? 41731)
const address = `http://127.0.0.1:${port}/`

const vite = 'node node_modules/vite/bin/vite.js'
const preview = `${vite} preview --host 127.0.0.1 --port ${port} --strictPort`

// `npm test` runs the tests marked @short: a fast one of each kind. `npm run test:long` (TESTS=long) runs the others,
// and TESTS=all everything.
const asked = process.env.TESTS ?? 'short'

// Tests run against the production build, which `npm test` has just made.
const built = existsSync(`${root}/dist/index.html`)

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  forbidOnly: true,
  grep: asked === 'short' ? /@short/ : /./,
  ...(asked === 'long' && { grepInvert: /@short/ }),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // High, so that tests on a busy machine are slow rather than red.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: `${root}/.cache/${asked === 'long' ? 'long-e2e' : 'e2e'}.json` }],
  ],
  use: {
    baseURL: address,
    launchOptions: await findBrowser(),
    screenshot: 'only-on-failure',
    // A service worker would answer before a test can block or delay a request. Tests of it allow it.
    serviceWorkers: 'block',
  },
  projects: [{ name: 'chromium', use: { viewport: { width: 1440, height: 900 } } }],
  webServer: {
    command: built ? preview : `node scripts/build.mjs && ${preview}`,
    cwd: root,
    url: address,
    // Another server on this port would serve another build.
    reuseExistingServer: false,
    timeout: 300_000,
  },
})
