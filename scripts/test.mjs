import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ passed: number, failed: number, names: string[] }} Counts */

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/**
 * A test must not fail because the machine is busy, so that only one that hangs reaches these limits.
 * @param {string} report
 */
const unitOptions = (report) =>
  '--testTimeout=120000 --hookTimeout=120000 --allowOnly=false ' +
  `--reporter=default --reporter=json --outputFile.json=${report}`

/**
 * @param {any} report
 * @returns {Counts}
 */
const ofVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  names: report.testResults.flatMap((/** @type {any} */ file) => [
    ...(file.message ? [inOneLine(path.relative('', file.name), file.message)] : []),
    ...file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => inOneLine(test.fullName, test.failureMessages[0])),
  ]),
})

/**
 * @param {any} report
 * @returns {Counts}
 */
const ofPlaywright = ({ stats, suites, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  names: [
    ...suites.flatMap(failedIn),
    ...errors.map((/** @type {any} */ error) => inOneLine('outside any test', error.message)),
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
      .map((/** @type {any} */ spec) => inOneLine(spec.title, spec.tests[0]?.results[0]?.error?.message)),
    ...suites.flatMap(failedIn),
  ].map((line) => `${title} › ${line}`)

/**
 * @param {string} test
 * @param {string} [message]
 */
const inOneLine = (test, message = 'no message') =>
  `${test}: ${stripVTControlCharacters(message.split('\n    at ')[0] ?? '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300)}`

/**
 * Everything that is checked, in this order: `npm test` runs all of it but what takes longest, `npm test -- all` that as
 * well, and `npm test -- unit lint` only these two. The browser tests alone run against the build that is there.
 * @type {Record<string, () => Counts>}
 */
const steps = {
  types: () => check('types'),
  lint: () => check('lint'),
  format: () => check('format -- --check'),
  unused: () => check('unused'),
  unit: () => suite(`test:unit -- ${unitOptions('.cache/unit.json')}`, '.cache/unit.json', ofVitest),
  build: () => check('build'),
  reproducible: () => check('reproducible'),
  e2e: () => suite('test:e2e', '.cache/e2e.json', ofPlaywright),
  engines: () => suite('test:engines -- --short', '.cache/engines-short.json', ofPlaywright),
  // The tests and the number of trials that `npm test` leaves out.
  long: () => {
    process.env.TESTS = 'long'
    const unit = suite(
      `test:unit -- tests/fuzz ${unitOptions('.cache/long-unit.json')}`,
      '.cache/long-unit.json',
      ofVitest,
    )
    const browser = suite('test:e2e', '.cache/long-e2e.json', ofPlaywright)
    return {
      passed: unit.passed + browser.passed,
      failed: unit.failed + browser.failed,
      names: [...unit.names, ...browser.names],
    }
  },
}

/**
 * Runs a script of package.json, where each command is written down once.
 * @param {string} script
 */
function run(script) {
  return (
    spawnSync(`npm run --silent ${script}`, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
      .status === 0
  )
}

/**
 * A tool that only says yes or no counts as one test.
 * @param {string} script
 * @returns {Counts}
 */
function check(script) {
  return run(script) ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [] }
}

/**
 * A test runner counts with the numbers of its report. One that failed without a failed test, or that ran no
 * test at all, counts as one failure.
 * @param {string} script
 * @param {string} reportFile
 * @param {(report: any) => Counts} countsOf
 * @returns {Counts}
 */
function suite(script, reportFile, countsOf) {
  // The report of an earlier run must not stand in for one that this run did not write.
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

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => name !== 'all' && !(name in steps))

/** @param {string} name */
const isAsked = (name) =>
  asked.includes(name) || asked.includes('all') || (asked.length === 0 && name !== 'long')

/** @type {Counts} */
const total = { passed: 0, failed: unknown.length, names: [] }
/** @type {string[]} */
const red = []

for (const [name, step] of Object.entries(steps)) {
  if (!isAsked(name)) continue
  console.log(`\n▶ ${name}`)
  // Without a new build the browser would only show an old one.
  const showsBuild = /^(?:e2e|engines|long)$/.test(name)
  const result = showsBuild && red.includes('build') ? { passed: 0, failed: 1, names: [] } : step()
  const { passed, failed, names } = result
  total.passed += passed
  total.failed += failed
  if (failed > 0) red.push(name)
  total.names.push(...names)
}

if (unknown.length > 0)
  console.log(`\nNo such step: ${unknown.join(', ')}. There is ${Object.keys(steps).join(', ')}.`)
// Named again at the end, since whoever reads a log often has only that.
if (red.length > 0) console.log(['', `Failed: ${red.join(', ')}`, ...total.names].join('\n'))
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
