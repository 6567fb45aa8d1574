import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '../../scripts/browser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = Number(process.env.E2E_PORT ?? 41731)
const address = `http://127.0.0.1:${port}/`

const vite = 'node node_modules/vite/bin/vite.js'
const preview = `${vite} preview --host 127.0.0.1 --port ${port} --strictPort`

// `npm test` runs what is marked @short: of each kind of test one that is quick. `npm run test:long` runs all else, with
// TESTS "long"; "all" is for everything.
const asked = process.env.TESTS ?? 'short'

// The tests see what a reader gets, the production build. `npm test` has just made it.
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
  // A machine that is busy with other work should be slow here, not red.
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
    // A service worker answers before a test can refuse or slow a request. Tests of it allow it.
    serviceWorkers: 'block',
  },
  projects: [{ name: 'chromium', use: { viewport: { width: 1440, height: 900 } } }],
  webServer: {
    command: built ? preview : `node scripts/build.mjs && ${preview}`,
    cwd: root,
    url: address,
    // Another server on this port would show another build.
    reuseExistingServer: false,
    timeout: 300_000,
  },
})
