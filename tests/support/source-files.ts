import { readdirSync } from 'node:fs'
import { fileText, pathOf } from './dataset.ts'

/** The source files of the app with such an ending, by their path in the project. */
export function sourceFiles(ending = /\.tsx?$/): Record<string, string> {
  const paths = readdirSync(pathOf('src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path))
  return Object.fromEntries(paths.toSorted().map((path) => [path, fileText(path)]))
}

/** The source without its comments. A "//" after a colon belongs to an address. */
export const withoutComments = (source: string) =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<!:)\/\/.*$/gm, '')
