/**
 * How Stryker runs the tests: each test file is bundled once, and its bundle is run anew for every mutant, in this process.
 * Nearly every test file works something out while it is loaded, and for such mutants Stryker's own runner for Vitest starts
 * all tests over: 20 s for each, where this takes a fraction of one. To Stryker a test file is one test.
 */
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { build } from 'vite'
import * as vitest from 'vitest'
import { collector, failureIn } from './collector.mjs'

/** @typedef {import('@stryker-mutator/api/core').MutantCoverage} MutantCoverage */
/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions */
/** @typedef {import('@stryker-mutator/api/test-runner').DryRunOptions} DryRunOptions */
/** @typedef {import('@stryker-mutator/api/test-runner').DryRunResult} DryRunResult */
/** @typedef {(...own: [load: (name: string) => unknown, module: object, exports: object]) => void} Bundle */

/** The mutants of a folder are killed by its own tests or not at all. */
const testsFor = { 'src/dataset': 'tests/data', 'src/model': 'tests/model' }

/**
 * One reads the source as text, which Stryker has changed here; one tries every character of every quote, at length; one
 * starts a server for every dataset, whose copy of the code no mutant reaches.
 */
const leftOut = ['tests/data/words.test.ts', 'tests/data/figures.test.ts', 'tests/data/check.test.ts']

/**
 * The test files for these source files.
 * @param {readonly string[]} sources
 */
const testFilesFor = (sources) =>
  Object.entries(testsFor)
    .filter(([folder]) => sources.some((source) => source.replaceAll('\\', '/').includes(`/${folder}/`)))
    .flatMap(([, folder]) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
    )
    .filter((file) => !leftOut.includes(file))

/** Each module of a bundle keeps its own place, which `import.meta` would otherwise have forgotten. */
const ownPlace = {
  name: 'own-place',
  transform: (/** @type {string} */ code, /** @type {string} */ id) =>
    code.includes('import.meta.')
      ? code
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
      : undefined,
}

/**
 * The file with all of ours that it imports, as one function. Packages are loaded once and shared.
 * @param {string} file
 * @returns {Promise<Bundle>}
 */
async function bundled(file) {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [ownPlace],
    resolve: { alias: { '#data': path.resolve('data') } },
    build: {
      ssr: file,
      write: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  })
  const code = 'output' in made ? (made.output[0]?.code ?? '') : ''
  const compiled = vm.compileFunction(code, ['require', 'module', 'exports'], {
    filename: path.resolve(file),
  })
  return (...own) => compiled(...own)
}

const load = createRequire(path.resolve('package.json'))

const messageOf = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error))

/** @param {Bundle} bundle */
async function run(bundle) {
  const { tests, api } = collector()
  const own = { ...vitest, ...api }
  const module = { exports: {} }
  try {
    bundle((name) => (name === 'vitest' ? own : load(name)), module, module.exports)
  } catch (error) {
    return `while it was loaded: ${messageOf(error)}`
  }
  // A file whose tests have all gone would otherwise pass.
  return tests.length === 0 ? 'it declares no test' : failureIn(tests)
}

class TestFileRunner {
  /** @type {import('@stryker-mutator/api/plugin').InjectionToken<import('@stryker-mutator/api/plugin').PluginContext>[]} */
  static inject = []
  /** What the instrumented code looks at to know which mutant is on, and where it counts. */
  #mutants =
    /** @type {{ activeMutant?: string | undefined, currentTestId?: string, hitCount?: number, hitLimit?: number | undefined, mutantCoverage?: MutantCoverage }} */ (
      /** @type {Record<string, object>} */ (/** @type {unknown} */ (globalThis))[
        INSTRUMENTER_CONSTANTS.NAMESPACE
      ] ??= {}
    )
  /** @type {Map<string, Bundle>} */
  #bundles = new Map()
  /** @type {Map<string, number>} How long each file takes, in ms. */
  #durations = new Map()
  /** @type {Map<string, string>} The test file that last noticed a change to a source. */
  #noticedBy = new Map()

  capabilities() {
    return { reloadEnvironment: true }
  }

  /**
   * @param {DryRunOptions} options
   * @returns {Promise<DryRunResult>}
   */
  async dryRun({ files = [] }) {
    const mutantCoverage = { static: {}, perTest: {} }
    this.#mutants.mutantCoverage = mutantCoverage
    const tests = await this.#results(testFilesFor(files), false)
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  /** @param {MutantRunOptions} options */
  async mutantRun({ activeMutant, hitLimit, testFilter, sandboxFileName }) {
    Object.assign(this.#mutants, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    const own = testFilesFor([sandboxFileName])
    const tests = await this.#results(
      this.#likelyFirst(
        own.filter((file) => testFilter?.includes(file) ?? true),
        sandboxFileName,
      ),
      true,
    )
    const failed = tests.find(({ status }) => status === TestStatus.Failed)
    if (failed) this.#noticedBy.set(sandboxFileName, failed.id)
    const endless = determineHitLimitReached(this.#mutants.hitCount, hitLimit)
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests })
  }

  /**
   * The test file that last noticed a change to the source first, then the one that is named like it, then the others by
   * how long they take.
   * @param {readonly string[]} files
   * @param {string} source
   */
  #likelyFirst(files, source) {
    const namesake = `${path.basename(source, '.ts')}.test.ts`
    const rank = (/** @type {string} */ file) =>
      file === this.#noticedBy.get(source)
        ? -1
        : path.basename(file) === namesake
          ? 0
          : (this.#durations.get(file) ?? Infinity)
    return files.toSorted((a, b) => rank(a) - rank(b))
  }

  /**
   * @param {readonly string[]} files
   * @param {boolean} untilFailure
   */
  async #results(files, untilFailure) {
    /** @type {TestResult[]} */
    const results = []
    for (const file of files) {
      const result = await this.#result(file)
      results.push(result)
      if (untilFailure && result.status === TestStatus.Failed) break
    }
    return results
  }

  /**
   * @param {string} file
   * @returns {Promise<TestResult>}
   */
  async #result(file) {
    this.#mutants.currentTestId = file
    const bundle = this.#bundles.get(file) ?? (await bundled(file))
    this.#bundles.set(file, bundle)
    const start = performance.now()
    const failureMessage = await run(bundle)
    const timeSpentMs = performance.now() - start
    if (!this.#durations.has(file)) this.#durations.set(file, timeSpentMs)
    const test = { id: file, name: file, fileName: path.resolve(file), timeSpentMs }
    return failureMessage === null
      ? { ...test, status: TestStatus.Success }
      : { ...test, status: TestStatus.Failed, failureMessage }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'test-files', TestFileRunner)]
