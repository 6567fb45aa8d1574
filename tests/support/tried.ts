import * as fc from 'fast-check'
import type { TestContext } from 'vitest'

// The same trials in every run, so that a change is what makes a test fail. FUZZ_SEED=7 npm run test:unit tries others.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_110_916) })

/** How often something is tried by lot: `npm test` takes a fifth of what `npm run test:long` does. */
export const trials = (count: number) => (process.env.TESTS ? count : count / 5)

declare module 'vitest' {
  interface TaskMeta {
    /** What the test tried, and how often. The report carries it to `npm run robustness`. */
    tried?: Record<string, number>
  }
}

/** Counts what a test tries, by its name in docs/robustness.md. */
export const counter =
  ({ task }: TestContext) =>
  (what: string) => {
    task.meta.tried ??= {}
    task.meta.tried[what] = (task.meta.tried[what] ?? 0) + 1
  }
