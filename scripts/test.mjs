import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ passed: number, failed: number, names: string[] }} Counts */

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/**
 * High timeouts, so that only a test that hangs fails and not one on a busy machine.
 * @param {string} report
 */
const unitOptions = (report) =>
  '--testTimeout=120000 --hookTimeout=120000 --allowOnly=false ' +
  `--reporter=default --reporter=json --outputFile.json=${report}`

/**
 * @param {any} report
 * @returns {Counts}
 */
const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  names: report.testResults.flatMap((/** @type {any} */ file) => [
    ...(file.message ? [oneLine(path.relative('', file.name), file.message)] : []),
    ...file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => oneLine(test.fullName, test.failureMessages[0])),
  ]),
})

/**
 * @param {any} report
 * @returns {Counts}
 */
const playwrightCounts = ({ stats, suites, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  names: [
    ...suites.flatMap(failedIn),
    ...errors.map((/** @type {any} */ error) => oneLine('outside any test', error.message)),
  ],
})

/**
 * @param {any} suite
 * @returns {string[]}
 */
const failedIn = ({ title, specs, suites = [] }) =>
  [
    ...specs
      .filter((/** @type {any} */ { ok }) => !ok)
      .map((/** @type {any} */ spec) => oneLine(spec.title, spec.tests[0]?.results[0]?.error?.message)),
    ...suites.flatMap(failedIn),
  ].map((line) => `${title} › ${line}`)

/**
 * @param {string} test
 * @param {string} [message]
 */
const oneLine = (test, message = 'no message') =>
  `${test}: ${stripVTControlCharacters(message.split('\n    at ')[0] ?? '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300)}`

/**
 * All checks, in order. `npm test` runs all of them except `long`, `npm test -- all` includes it, and `npm test -- unit
 * lint` runs just these two. The browser tests by themselves use the existing build.
 * @type {Record<string, () => Counts>}
 */
const steps = {
  types: () => check('types'),
  lint: () => check('lint'),
  format: () => check('format -- --check'),
  unused: () => check('unused'),
  unit: () => suite(`test:unit -- ${unitOptions('.cache/unit.json')}`, '.cache/unit.json', vitestCounts),
  build: () => check('build'),
  reproducible: () => check('reproducible'),
  e2e: () => suite('test:e2e', '.cache/e2e.json', playwrightCounts),
  engines: () => suite('test:engines -- --short', '.cache/engines-short.json', playwrightCounts),
  // The slow tests and higher trial counts that `npm test` leaves out.
  long: () => {
    process.env.TESTS = 'long'
    const unit = suite(
      `test:unit -- tests/fuzz ${unitOptions('.cache/long-unit.json')}`,
      '.cache/long-unit.json',
      vitestCounts,
    )
    const browser = suite('test:e2e', '.cache/long-e2e.json', playwrightCounts)
    return {
      passed: unit.passed + browser.passed,
      failed: unit.failed + browser.failed,
      names: [...unit.names, ...browser.names],
    }
  },
}

/**
 * Runs a package.json script, the only place where each command is defined.
 * @param {string} script
 */
function run(script) {
  return (
    spawnSync(`npm run --silent ${script}`, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
      .status === 0
  )
}

/**
 * A tool that only passes or fails counts as one test.
 * @param {string} script
 * @returns {Counts}
 */
function check(script) {
  return run(script) ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [] }
}

/**
 * Takes the counts from a test runner's report. A run that failed without a failed test, or ran no test at all, counts
 * as one failure.
 * @param {string} script
 * @param {string} reportFile
 * @param {(report: any) => Counts} countsOf
 * @returns {Counts}
 */
function suite(script, reportFile, countsOf) {
  // A stale report must not be mistaken for one from this run.
  rmSync(reportFile, { force: true })
  const ok = run(script)
  const { passed, failed, names } = reported(reportFile, countsOf)
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed, names }
}

/**
 * @param {string} reportFile
 * @param {(report: any) => Counts} countsOf
 * @returns {Counts}
 */
function reported(reportFile, countsOf) {
  try {
    return countsOf(JSON.parse(readFileSync(reportFile, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, names: [] }
  }
}

const selected = process.argv.slice(2)
const unknown = selected.filter((name) => name !== 'all' && !(name in steps))

/** @param {string} name */
const isSelected = (name) =>
  selected.includes(name) || selected.includes('all') || (selected.length === 0 && name !== 'long')

/** @type {Counts} */
const total = { passed: 0, failed: unknown.length, names: [] }
/** @type {string[]} */
const failedSteps = []

for (const [name, step] of Object.entries(steps)) {
  if (!isSelected(name)) continue
  console.log(`\n▶ ${name}`)
  // After a failed build, these would test a stale one.
  const showsBuild = /^(?:e2e|engines|long)$/.test(name)
  const result = showsBuild && failedSteps.includes('build') ? { passed: 0, failed: 1, names: [] } : step()
  const { passed, failed, names } = result
  total.passed += passed
  total.failed += failed
  if (failed > 0) failedSteps.push(name)
  total.names.push(...names)
}

if (unknown.length > 0)
  console.log(`\nUnknown step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`)
// Repeated at the end, since often only the tail of a log is at hand.
if (failedSteps.length > 0) console.log(['', `Failed: ${failedSteps.join(', ')}`, ...total.names].join('\n'))
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
