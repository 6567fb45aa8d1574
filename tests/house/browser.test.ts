// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('a BROWSER_PATH that does not start is an error in the program’s own words, and no other browser is taken', () => {
  const { BROWSER_FOUND: _, ...env } = process.env
  // Node is a program that surely is there, and that knows nothing of a browser's options.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/browser.mjs'], {
    env: { ...env, BROWSER_PATH: process.execPath },
    encoding: 'utf8',
  })
  expect(stderr).toContain(`BROWSER_PATH is ${process.execPath}, which does not start`)
  expect(stderr).toContain('bad option')
  expect(stdout).toBe('')
  expect(status).toBe(1)
})
