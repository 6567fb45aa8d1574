import type { TestInfo } from '@playwright/test'

/** Counts what a test has tried, by its name in docs/robustness.md. The report of the run carries it there. */
export const tried = (testInfo: TestInfo, what: string, count = 1) => {
  testInfo.annotations.push({ type: 'tried', description: `${count} ${what}` })
}
