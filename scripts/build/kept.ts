/** The list of what the service worker keeps, with the hash of each file. */
import { createHash } from 'node:crypto'
import type { Kept } from '../../src/app/offline/worker.ts'
import type { BuiltFile } from './files.ts'

/**
 * Not kept offline: the one file, which is the same page once more; the picture for social media, which only other
 * sites ask for; the licences of the packages, which nobody asks for in a room without a network; and what hosts, not
 * readers, read. docs/hosting.md says so too.
 */
const leftOut = new Set(['dashboard.html', 'licenses.txt', 'social.png', '_headers', 'sw.js'])

const isPacked = (name: string) => /\.(?:br|gz)$/.test(name)

/**
 * The page stands in the list as "", its folder: some hosts send index.html elsewhere. The build is named by the hash
 * of the list, so that the same files are the same build.
 */
export function keptFiles(files: readonly BuiltFile[], alsoLeftOut: readonly string[]): Kept {
  const list = files
    .filter(({ name }) => !leftOut.has(name) && !alsoLeftOut.includes(name) && !isPacked(name))
    .map(({ name, content }): Kept['files'][number] => [
      name === 'index.html' ? '' : name,
      `sha256-${createHash('sha256').update(content).digest('base64')}`,
    ])
  const build = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 12)
  return { build, files: list }
}
