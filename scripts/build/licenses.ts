import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * Vite's own `build.license` is not enough: it lists the packages of one build's code, but not the fonts, our own code,
 * the data, or packages bundled inside a package's published file.
 */

/** A package, font or data source that is part of the page. */
type Part = { name: string; license: string; text: string }

/** Licenses that require little more than attribution. */
const permissive = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Zlib'])

/** Whether an SPDX expression is permissive: for "OR", one license is enough. */
export function isPermissive(license: string): boolean {
  const plain = license.replaceAll(/^\(|\)$/g, '')
  const sum = plain.split(' AND ')
  return sum.length > 1
    ? sum.every((one) => permissive.has(one))
    : plain.split(' OR ').some((one) => permissive.has(one))
}

const fileName = 'licenses.txt'

/** The sources of data/, which are not code and so not in the bundle. */
const data = `Outlines of the map: US Census Bureau, in the public domain, by way of the package us-atlas (ISC), made smaller.
City coordinates: GeoNames, https://www.geonames.org, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/.
The release: a work of the US government.`

/** Packages published as one file that contains others, and which: the bundle does not show them. */
const within: Record<string, readonly string[]> = { jszip: ['immediate', 'lie', 'pako', 'setimmediate'] }

/** The folder of the package that a file belongs to; null for our own files. */
function packageOf(file: string): string | null {
  const found = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))
  return found?.[1] ?? null
}

/** @throws if a package does not state its license: it must not be shipped */
function partIn(folder: string): Part {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Partial<Record<'name' | 'version' | 'license', string>>
  if (!name || !version || !license) throw new Error(`${folder} says no name, version or license.`)
  const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file))
  const [file] = files.toSorted()
  if (!file) throw new Error(`${name} comes without the text of its license.`)
  return {
    name: `${name} ${version}`,
    license,
    text: readFileSync(path.join(folder, file), 'utf8').trim(),
  }
}

/** Each family once: its license is next to its files, "public-sans.LICENSE.txt" next to "public-sans-400.woff2". */
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

/** One line on parts whose license a public office may want to check; empty if there are none. */
function warning(packages: readonly Part[]): string[] {
  const unusual = packages.filter(({ license }) => !isPermissive(license))
  if (unusual.length === 0) return []
  const names = unusual.map(({ name, license }) => `${name} (${license})`).join(', ')
  return [
    `Not under an ordinary open-source license: ${names}. Read its text below; whether an office can accept its conditions is for that office to decide.`,
  ]
}

/** All parts with the texts of their licenses. The same bundle yields the same text. */
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
 * Writes licenses.txt from what the bundle really contains: all code and the fonts. The one-file build, built later
 * from the same sources, has that text at its end, as a comment.
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
      // After the one file has been assembled.
      order: 'post',
      handler(_options, bundle) {
        if (isOneFile) {
          const page = bundle['dashboard.html']
          if (page?.type !== 'asset') throw new Error('There is no one file to hold the licenses.')
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
