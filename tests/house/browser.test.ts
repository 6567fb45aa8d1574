// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('a BROWSER_PATH that does not start fails with the program’s own error, and no other browser is tried', () => {
  const { BROWSER_FOUND: _, ...env } = process.env
  // Node exists everywhere and rejects a browser's options.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/browser.mjs'], {
    env: { ...env, BROWSER_PATH: process.execPath },
    encoding: 'utf8',
  })
  expect(stderr).toContain(`BROWSER_PATH is ${process.execPath}, which does not start`)
  expect(stderr).toContain('bad option')
  expect(stdout).toBe('')
  expect(status).toBe(1)
})
