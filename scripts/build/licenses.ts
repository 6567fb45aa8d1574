import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** A package that the page is partly made of. */
type Part = { name: string; version: string; license: string; text: string }

const fileName = 'licenses.txt'

/** Not code, and so not found in the bundle: what data/ was made from. */
const data = `Outlines of the map: US Census Bureau, in the public domain, by way of the package us-atlas (ISC), made smaller.
City coordinates: GeoNames, https://www.geonames.org, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/.
The release: a work of the US government.`

/** Packages that come as one file with others in it, and which: a bundle does not show what a finished file is made of. */
const within: Record<string, readonly string[]> = { jszip: ['immediate', 'lie', 'pako', 'setimmediate'] }

/** The folder of the package that a file belongs to, if it is no file of ours. */
function packageOf(file: string): string | null {
  const found = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))
  return found?.[1] ?? null
}

/** A package whose licence nobody has written down must not be shipped, so that it ends the build. */
function partIn(folder: string): Part {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Partial<Part>
  if (!name || !version || !license) throw new Error(`${folder} says no name, version or licence.`)
  const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file))
  const [file] = files.toSorted()
  if (!file) throw new Error(`${name} comes without the text of its licence.`)
  return { name, version, license, text: readFileSync(path.join(folder, file), 'utf8').trim() }
}

/** All parts with the texts of their licences. The same bundle makes the same text. */
export function licensesText(own: string, files: readonly string[]): string {
  const found = files.map(packageOf).filter((folder) => folder !== null)
  const folders = new Set(
    found.flatMap((folder) => [
      folder,
      ...(within[path.basename(folder)] ?? []).map((name) => path.join(path.dirname(folder), name)),
    ]),
  )
  const parts = [...folders]
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
    .map(partIn)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const rule = '-'.repeat(72)
  return `${[
    `This page is made of its own code, of data, and of ${parts.length} packages by others.`,
    parts.map(({ name, version, license }) => `${name} ${version}: ${license}`).join('\n'),
    `Its own code\n\n${own.trim()}`,
    `Data\n\n${data}`,
    ...parts.map(({ name, version, license, text }) => `${name} ${version}, ${license}\n\n${text}`),
  ].join(`\n\n${rule}\n\n`)}\n`
}

/**
 * Writes licenses.txt, from what is really in the bundle: the code of every part of the script, and the fonts. The one
 * file, which is made of the same and made after it, holds that text at its end, as a comment.
 */
export function licenses(): Plugin {
  let root = ''
  let written = ''
  let isOneFile = false
  return {
    name: 'licenses',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
      written = path.resolve(root, config.build.outDir, fileName)
      isOneFile = config.mode === 'one-file'
    },
    generateBundle: {
      // After the one file has been put together.
      order: 'post',
      handler(_options, bundle) {
        if (isOneFile) {
          const page = bundle['dashboard.html']
          if (page?.type !== 'asset') throw new Error('There is no one file to hold the licences.')
          page.source = `${String(page.source).trim()}\n<!--\n${readFileSync(written, 'utf8').replaceAll('--', '- -')}-->\n`
          return
        }
        const files = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk'
            ? file.moduleIds
            : file.originalFileNames.map((name) => path.resolve(root, name)),
        )
        const source = licensesText(readFileSync(path.join(root, 'LICENSE'), 'utf8'), files)
        this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}
