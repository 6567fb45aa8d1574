import { fileURLToPath } from 'node:url'
import { build } from 'vite'

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
  await buildAll(fileURLToPath(new URL('..', import.meta.url)))
}
