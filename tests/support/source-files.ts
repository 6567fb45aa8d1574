import { readdirSync } from 'node:fs'
import { fileText, pathOf } from './dataset.ts'

/** The app's source files with this ending, keyed by project path. */
export function sourceFiles(ending = /\.tsx?$/): Record<string, string> {
  const paths = readdirSync(pathOf('src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path))
  return Object.fromEntries(paths.toSorted().map((path) => [path, fileText(path)]))
}

/** The source without comments. A "//" after a colon belongs to a URL. */
export const withoutComments = (source: string) =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<!:)\/\/.*$/gm, '')
