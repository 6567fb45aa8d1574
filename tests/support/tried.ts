import * as fc from 'fast-check'
import type { TestContext } from 'vitest'

// A fixed seed, so that a test fails only because of a change. FUZZ_SEED=7 npm run test:unit uses another one.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_110_916) })

/** The number of random trials: `npm test` runs a fifth of what `npm run test:long` does. */
export const trials = (count: number) => (process.env.TESTS ? count : count / 5)

declare module 'vitest' {
  interface TaskMeta {
    /** What the test tried and how often. `npm run robustness` reads it from the report. */
    tried?: Record<string, number>
  }
}

/** Counts trials under the name used in docs/robustness.md. */
export const counter =
  ({ task }: TestContext) =>
  (what: string) => {
    task.meta.tried ??= {}
    task.meta.tried[what] = (task.meta.tried[what] ?? 0) + 1
  }
