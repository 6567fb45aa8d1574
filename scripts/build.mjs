import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Builds `dist/`, or another folder, whole, from one configuration: the page for frames in other pages, the page for a
 * host, which lists all there is, and the same page as one file.
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
