import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findEngines, type FoundEngine } from '../../scripts/engines.mjs'
import type { State } from './driver.ts'
import type { EngineOptions } from './walk.ts'

const part = process.env.ENGINES_PART ?? 'whole'

// Every worker loads this configuration; `npm run test:engines` has already looked for the engines.
process.env.ENGINES_FOUND ??= JSON.stringify((await findEngines(['firefox', 'webkit', 'chromium'])).found)
const engines = JSON.parse(process.env.ENGINES_FOUND) as FoundEngine[]

const states: State[] = [
  { width: 1440, height: 900, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
  { width: 1440, height: 900, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
]

/** Two configurations cover each width and each theme and run everything; the others run the tests marked @every. */
const whole = states.slice(0, 2)

export default defineConfig<object, EngineOptions>({
  testDir: '.',
  outputDir: '../../test-results/engines',
  forbidOnly: true,
  // Tests of a file run in sequence: each worker starts a browser.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  // High, so that tests on a busy machine are slow rather than red.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile:
          process.env.ENGINES_REPORT ?? fileURLToPath(new URL('../../.cache/engines.json', import.meta.url)),
      },
    ],
  ],
  ...(part === 'screens' ? { testMatch: 'screens.ts' } : {}),
  projects: engines.flatMap((engine) =>
    (part === 'short' ? states.slice(0, 1) : states).map((state) => ({
      name: `${engine.name} ${state.width} ${state.theme}`,
      use: { engineFound: engine, state },
      ...(part === 'short' ? { grep: /@short/ } : {}),
      ...(part === 'whole' && !whole.includes(state) ? { grep: /@every/ } : {}),
    })),
  ),
})
