import type { TestContext } from 'vitest'

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
