import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Checks the data that is to be built, in a process of its own: the check starts a development server, which would turn
 * the builds after it into development builds. @throws if it has faults, which have been printed
 */
export function checkData() {
  const check = fileURLToPath(new URL('check.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [check, process.env.DATA_DIR ?? 'data'], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('Nothing was built: correct the data first.')
}

/**
 * Runs all three builds from one configuration, into `dist/` or another folder: the embed page, the hosted page (whose
 * service worker lists the output of both), and the one-file page.
 * @param {string} root
 * @param {import('vite').BuildOptions} [options]
 */
export async function buildAll(root, options = {}) {
  await build({ root, mode: 'embed', build: options })
  await build({ root, build: options })
  await build({ root, mode: 'one-file', build: options })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    checkData()
    await buildAll(fileURLToPath(new URL('..', import.meta.url)))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
