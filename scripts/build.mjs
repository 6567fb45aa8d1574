import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Builds `dist/` whole: the page for a host, then the same page as one file, from the same configuration.
 * @param {string} root
 */
export async function buildAll(root) {
  await build({ root })
  await build({ root, mode: 'one-file' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll(fileURLToPath(new URL('..', import.meta.url)))
}
