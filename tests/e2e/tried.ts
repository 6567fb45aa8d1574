import type { TestInfo } from '@playwright/test'

/** Counts trials under the name used in docs/robustness.md; the test report carries the count. */
export const tried = (testInfo: TestInfo, what: string, count = 1) => {
  testInfo.annotations.push({ type: 'tried', description: `${count} ${what}` })
}
