/** The files that the service worker caches, each with its hash. */
import { createHash } from 'node:crypto'
import type { Kept } from '../../src/app/offline/worker.ts'
import type { BuiltFile } from './files.ts'

/**
 * Not cached: the one-file build, which duplicates the page; the social preview image, which only other sites request;
 * the third-party licenses, which nobody needs offline; and files for hosts rather than readers. docs/hosting.md lists
 * them too.
 */
const excluded = new Set(['dashboard.html', 'licenses.txt', 'social.png', '_headers', 'sw.js'])

const isCompressed = (name: string) => /\.(?:br|gz)$/.test(name)

/**
 * The page is listed as "", its folder, since some hosts redirect index.html. The build id is the hash of the list, so
 * that equal files have the same id.
 */
export function keptFiles(files: readonly BuiltFile[], alsoExcluded: readonly string[]): Kept {
  const list = files
    .filter(({ name }) => !excluded.has(name) && !alsoExcluded.includes(name) && !isCompressed(name))
    .map(({ name, content }): Kept['files'][number] => [
      name === 'index.html' ? '' : name,
      `sha256-${createHash('sha256').update(content).digest('base64')}`,
    ])
  const build = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 12)
  return { build, files: list }
}
