/**
 * Runs what tries to break the page (fuzz, contrast, axe, chaos, keyboard, other engines) and writes docs/robustness.md
 * from what the tests themselves have counted.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ file: string, ok: boolean, tried: Record<string, number> }} Test */

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const unit = 'npx vitest run'
const browser = 'npx playwright test --config tests/e2e/playwright.config.ts'

/** @param {string} command */
const run = (command) => spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] })

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** @returns {Test[]} */
const unitTests = () =>
  read('.cache/unit.json').testResults.flatMap((/** @type {any} */ { name, assertionResults }) =>
    assertionResults.map((/** @type {any} */ { status, meta }) => ({
      file: path.relative('.', name).replaceAll('\\', '/'),
      ok: status !== 'failed',
      tried: meta?.tried ?? {},
    })),
  )

/**
 * @param {any} suite
 * @returns {any[]}
 */
const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)]

/**
 * @param {string} report
 * @returns {Test[]}
 */
const browserTests = (report) =>
  read(report)
    .suites.flatMap(specsIn)
    .map((/** @type {any} */ { file, ok, tests }) => {
      /** @type {Record<string, number>} */
      const tried = {}
      for (const { type, description } of tests.flatMap((/** @type {any} */ each) => each.annotations)) {
        const [, count, what] = /^(\d+) (.*)$/.exec(type === 'tried' ? description : '') ?? []
        if (what !== undefined) tried[what] = (tried[what] ?? 0) + Number(count)
      }
      return { file, ok, tried }
    })

/**
 * One row for each thing that was tried. Its failures are those of all tests in the files that tried it.
 * @param {Test[]} tests
 * @param {(files: string[]) => string} command
 */
function rowsOf(tests, command) {
  const names = [...new Set(tests.flatMap(({ tried }) => Object.keys(tried)))].toSorted()
  return names.map((name) => {
    const files = [...new Set(tests.filter(({ tried }) => name in tried).map(({ file }) => file))].toSorted()
    const count = tests.reduce((sum, { tried }) => sum + (tried[name] ?? 0), 0)
    const failed = tests.filter(({ file, ok }) => files.includes(file) && !ok).length
    return { name, count, failed, command: command(files) }
  })
}

// With what takes longest. The reports of an earlier run must not stand in for those of this one.
process.env.TESTS = 'all'
for (const report of ['.cache/unit.json', '.cache/e2e.json', '.cache/engines.json'])
  rmSync(report, { force: true })
run(
  `${unit} tests/fuzz tests/house/contrast.test.ts --reporter=default --reporter=json --outputFile.json=.cache/unit.json`,
)
run(`${browser} -g "axe|chaos\\.spec|keyboard\\.spec"`)
run('npm run --silent test:engines')

const [inUnits, inBrowser] = [unitTests(), browserTests('.cache/e2e.json')]
const inEngines = browserTests('.cache/engines.json')
const rows = [
  ...rowsOf(inUnits, (files) => `${unit} ${files.join(' ')}`),
  ...rowsOf(inBrowser, (files) =>
    files.length > 2
      ? `${browser} -g axe`
      : `${browser} ${files.map((file) => file.replace('.spec.ts', '')).join(' ')}`,
  ),
  ...rowsOf(inEngines, () => 'npm run test:engines'),
]
const failed = [...inUnits, ...inBrowser, ...inEngines].filter(({ ok }) => !ok).length
for (const { name, count } of rows) console.log(`${String(count).padStart(7)}  ${name}`)
if (rows.length === 0 || failed > 0) {
  console.log(`\n${failed} tests failed: docs/robustness.md stays as it is.`)
  process.exitCode = 1
} else {
  const table = rows.map(
    (row) => `| ${row.name} | ${row.count.toLocaleString('en-US')} | ${row.failed} | \`${row.command}\` |`,
  )
  writeFileSync(
    'docs/robustness.md',
    `# What was tried, and survived

Made by \`npm run robustness\` (after \`npm run build\`), from what the tests themselves count. \`npm test\` tries most of
it less often, and \`npm run test:long\` and \`npm run test:engines\` the rest. The random trials are the same in each run;
\`FUZZ_SEED=7 npm run test:unit\` makes others. With \`TESTS=all\` in the environment each command tries as often as here.

| Tried | Times | Failures | Again |
| --- | ---: | ---: | --- |
${table.join('\n')}
`,
  )
  run('npx oxfmt docs/robustness.md')
}
