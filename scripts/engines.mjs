/**
 * Runs the same steps on the built page in stock Firefox, WebKitGTK and Chromium. `npm run test:engines` uses the
 * engines it finds; `npm run test:engines -- firefox webkit` uses these two and fails if one is missing. `--short` runs
 * the subset that `npm test` runs, `--screens` takes screenshots to compare. Other arguments are passed to Playwright.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'

/** @typedef {'firefox' | 'webkit' | 'chromium'} EngineName */
/** @typedef {{ name: EngineName, program: string }} FoundEngine */

/** @type {Record<EngineName, string>} */
const installHint = {
  firefox: 'install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its executable',
  webkit:
    process.platform === 'linux'
      ? 'apt-get install webkit2gtk-driver xvfb (Debian and Ubuntu)'
      : 'WebKitGTK is available on Linux only',
  chromium: 'see scripts/browser.mjs',
}

/**
 * Returns the wanted engines that are installed, and a message for each one that is missing.
 * @param {readonly EngineName[]} wanted
 */
export async function findEngines(wanted) {
  /** @type {FoundEngine[]} */
  const found = []
  /** @type {string[]} */
  const missing = []
  for (const name of wanted) {
    const program = await programOf[name]()
    if (program === undefined) missing.push(`${name} is skipped: ${installHint[name]}.`)
    else found.push({ name, program })
  }
  return { found, missing }
}

/** @type {Record<EngineName, () => string | undefined | Promise<string | undefined>>} */
const programOf = {
  firefox: () => process.env.FIREFOX_PATH ?? firstOf(usualFirefox()),
  webkit: () =>
    firstOf(onPath('xvfb-run')) && firstOf([...onPath('WebKitWebDriver'), '/usr/libexec/webkit2gtk-driver']),
  chromium: async () => (await findBrowser()).executablePath ?? chromium.executablePath(),
}

function usualFirefox() {
  const { env, platform } = process
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [path.join(folder, 'Mozilla Firefox/firefox.exe')] : [],
    )
  }
  if (platform === 'darwin') {
    return ['/Applications', `${env.HOME}/Applications`].map(
      (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
    )
  }
  return [...onPath('firefox'), ...onPath('firefox-esr')]
}

/** @param {string} program */
const onPath = (program) =>
  (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, program))

/** @param {string[]} programs */
const firstOf = (programs) => programs.find((program) => existsSync(program))

async function run() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  /** @type {EngineName[]} */
  const all = ['firefox', 'webkit', 'chromium']
  const given = process.argv.slice(2)
  const named = all.filter((name) => given.includes(name))
  const isShort = given.includes('--short')
  const isScreens = given.includes('--screens')
  const others = given.filter((one) => !['--short', '--screens', ...all].includes(one))

  if (!existsSync('dist/index.html')) return fail('No build found: run npm run build first.')
  const { found, missing } = await findEngines(named.length > 0 ? named : all)
  for (const line of missing) console.log(line)
  if (named.length > 0 && missing.length > 0) return fail('A requested engine is not installed.')

  // A short run must not be mistaken for a full one, from which docs/robustness.md is generated.
  const report = `.cache/engines${isShort ? '-short' : isScreens ? '-screens' : ''}.json`
  rmSync(report, { force: true })
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'tests/engines/playwright.config.ts',
      ...others,
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        ENGINES_FOUND: JSON.stringify(found),
        ENGINES_PART: isShort ? 'short' : isScreens ? 'screens' : 'whole',
        ENGINES_REPORT: path.resolve(report),
      },
    },
  )
  const tested = existsSync(report) ? [...enginesIn(report)] : []
  if (tested.length > 0) console.log(`Tested in ${tested.join(', ')}.`)
  process.exitCode = status ?? 1
}

/**
 * Names and versions of the browsers, as recorded by the tests.
 * @param {string} report
 */
const enginesIn = (report) =>
  new Set(
    [...readFileSync(report, 'utf8').matchAll(/"type": "engine",\s*"description": "([^"]*)"/g)].map(
      ([, name]) => name,
    ),
  )

/** @param {string} line */
function fail(line) {
  console.error(line)
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run()
