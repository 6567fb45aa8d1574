import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Builds `dist/`, or another folder, whole: the page for a host, then the same page as one file, from the same
 * configuration.
 * @param {string} root
 * @param {import('vite').BuildOptions} [options]
 */
export async function buildAll(root, options = {}) {
  await build({ root, build: options })
  await build({ root, mode: 'one-file', build: options })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll(fileURLToPath(new URL('..', import.meta.url)))
}
