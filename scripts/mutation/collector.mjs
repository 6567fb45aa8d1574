/** Stands in for the part of Vitest that collects and runs tests; whatever else they import from it is Vitest's own. */

/** @typedef {() => unknown} Step */
/** @typedef {{ name: string, body: Step, after: Step[] }} Test */

/** @param {(name: string, body: (...row: unknown[]) => unknown) => void} declare */
const withEach = (declare) =>
  Object.assign(declare, {
    /** @param {readonly unknown[]} table */
    each: (table) => (/** @type {string} */ name, /** @type {(...row: unknown[]) => unknown} */ body) => {
      for (const [index, row] of table.entries())
        declare(`${name} (${index})`, () => body(...(Array.isArray(row) ? row : [row])))
    },
  })

/** What a test file imports to declare its tests, and the tests that it has declared. */
export function collector() {
  /** @type {Test[]} */
  const tests = []
  /** @type {{ name: string, after: Step[] }[]} */
  let suites = [{ name: '', after: [] }]
  const it = withEach((name, body) => {
    const around = suites
    tests.push({
      name: [...around.map((suite) => suite.name), name].join(' ').trim(),
      body,
      // Looked up when the test runs: the suite may yet declare one below it.
      get after() {
        return around.flatMap((suite) => suite.after)
      },
    })
  })
  const describe = withEach((name, body) => {
    suites = [...suites, { name, after: [] }]
    body()
    suites = suites.slice(0, -1)
  })
  const afterEach = (/** @type {Step} */ step) => suites.at(-1)?.after.push(step)
  return { tests, api: { it, test: it, describe, afterEach } }
}

/**
 * Runs the tests up to the first that fails.
 * @param {readonly Test[]} tests
 * @returns {Promise<string | null>} what failed, or null
 */
export async function failureIn(tests) {
  for (const { name, body, after } of tests) {
    try {
      await body()
    } catch (error) {
      return `${name}: ${error instanceof Error ? error.message : String(error)}`
    } finally {
      for (const step of after) await step()
    }
  }
  return null
}
