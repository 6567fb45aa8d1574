import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * Vite's own `build.license` would not do in place of this file: it lists the packages of one build's code, without the
 * fonts, our own code and the data, and without what a package brings along within one finished file.
 */

/** A package or a font that the page is partly made of. */
type Part = { name: string; license: string; text: string }

/** What asks for little more than to be named. */
const permissive = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Zlib'])

/** Whether a licence, or a choice or a sum of some, is an ordinary permissive one. Of a choice, one is enough. */
export function isPermissive(license: string): boolean {
  const plain = license.replaceAll(/^\(|\)$/g, '')
  const sum = plain.split(' AND ')
  return sum.length > 1
    ? sum.every((one) => permissive.has(one))
    : plain.split(' OR ').some((one) => permissive.has(one))
}

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
  ) as Partial<Record<'name' | 'version' | 'license', string>>
  if (!name || !version || !license) throw new Error(`${folder} says no name, version or licence.`)
  const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file))
  const [file] = files.toSorted()
  if (!file) throw new Error(`${name} comes without the text of its licence.`)
  return {
    name: `${name} ${version}`,
    license,
    text: readFileSync(path.join(folder, file), 'utf8').trim(),
  }
}

/** Each family once: its licence lies beside its files, "public-sans.LICENSE.txt" beside "public-sans-400.woff2". */
function fontsIn(files: readonly string[]): Part[] {
  const found = files.flatMap((file) => /^(.*)-\d+\.woff2$/.exec(file)?.[1] ?? [])
  return [...new Set(found)].map((family) => {
    const text = readFileSync(`${family}.LICENSE.txt`, 'utf8').trim()
    if (!text.includes('SIL OPEN FONT LICENSE Version 1.1'))
      throw new Error(`${family} is not under the OFL.`)
    return { name: `The font ${path.basename(family)}`, license: 'OFL-1.1', text }
  })
}

const byName = (a: Part, b: Part) => (a.name < b.name ? -1 : 1)

/** One line on the parts that a public office may not take for granted; none where there are none. */
function warning(packages: readonly Part[]): string[] {
  const unusual = packages.filter(({ license }) => !isPermissive(license))
  if (unusual.length === 0) return []
  const names = unusual.map(({ name, license }) => `${name} (${license})`).join(', ')
  return [
    `Not under an ordinary open-source license: ${names}. Read its text below; whether an office can accept its conditions is for that office to decide.`,
  ]
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
  const packages = [...folders]
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
    .map(partIn)
    .toSorted(byName)
  const fonts = fontsIn(files.filter((file) => packageOf(file) === null)).toSorted(byName)
  const parts = [...packages, ...fonts]
  const rule = '-'.repeat(72)
  return `${[
    [
      `This page is made of its own code, of data, of ${packages.length} packages by others, and of ${fonts.length} fonts.`,
      ...warning(packages),
    ].join('\n\n'),
    parts.map(({ name, license }) => `${name}: ${license}`).join('\n'),
    `Its own code\n\n${own.trim()}`,
    `Data\n\n${data}`,
    ...parts.map(({ name, license, text }) => `${name}, ${license}\n\n${text}`),
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
