// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isPermissive, licensesText } from '../../scripts/build/licenses.ts'
import { fileText, pathOf } from '../support/dataset.ts'

const packages = JSON.parse(fileText('package.json')) as {
  engines: { node: string }
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const architecture = fileText('ARCHITECTURE.md').toLowerCase()

/** What ARCHITECTURE.md may call a package, its own name or that of the thing. */
const called: Record<string, string[]> = {
  '@fontsource-variable/public-sans': ['public\nsans', 'public sans'],
  '@fontsource-variable/source-serif-4': ['source serif 4'],
  '@tanstack/react-query': ['tanstack query'],
  'react-dom': ['react dom'],
}

const isNamed = (name: string) =>
  [name, ...(called[name] ?? [])].some((words) => architecture.includes(words)) ||
  (name.startsWith('@types/') && architecture.includes('@types/…')) ||
  (name.startsWith('@testing-library/') &&
    architecture.includes(`\`${name.replace('@testing-library/', '')}\``))

describe('the packages', () => {
  it('are each named with their use in ARCHITECTURE.md', () => {
    const names = Object.keys({ ...packages.dependencies, ...packages.devDependencies })
    expect(names.filter((name) => !isNamed(name))).toEqual([])
  })

  it('are each of one version, written down', () => {
    const versions = Object.values({ ...packages.dependencies, ...packages.devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

describe('the versions of Node', () => {
  const allowed = [...packages.engines.node.matchAll(/(\d+)(?:\.\d+)*/g)].map(([, major]) => major)

  it('that package.json allows are each tested', () => {
    const [, tested = ''] = /^\s*node: \[(.*)\]$/m.exec(fileText('.github/workflows/tests.yml')) ?? []
    expect(tested.split(', ')).toEqual(allowed)
  })

  it('have among them the one that .nvmrc names', () => {
    expect(allowed).toContain(fileText('.nvmrc').trim())
  })

  it('are those that the README names', () => {
    for (const major of allowed)
      expect(fileText('README.md')).toMatch(new RegExp(`With Node .*\\b${major}\\b.* and npm`))
  })

  it('are no newer than the types that code is checked with', () => {
    expect(packages.devDependencies['@types/node']?.split('.')[0]).toBe(allowed[0])
  })
})

const lock = JSON.parse(fileText('package-lock.json')) as {
  packages: Record<string, { license?: string; dev?: boolean }>
}

describe('the licenses', () => {
  /** Asked for all the same. README.md says so, for an office to decide. */
  const exceptions = ['@react-leaflet/core', 'react-leaflet']

  it('of all that could be shipped are permissive, but for those that README.md names', () => {
    const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)
    const others = shipped.filter(([, { license }]) => !isPermissive(license ?? 'none'))
    expect(shipped.length).toBeGreaterThan(40)
    expect(others.map(([path]) => path.replace(/^.*node_modules\//, ''))).toEqual(exceptions)
    for (const name of exceptions) expect(fileText('README.md')).toContain(`\`${name}\``)
  })

  it('of fonts and data, which are not found in the code, are named in LICENSE', () => {
    const own = fileText('LICENSE').replaceAll(/\s+/g, ' ')
    for (const words of ['SIL Open Font License 1.1', 'CC BY 4.0', 'us-atlas (ISC)'])
      expect(own).toContain(words)
  })

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-2.0-only', false],
    ['GPL-3.0-only OR AGPL-3.0-only', false],
    ['Hippocratic-2.1', false],
    ['none', false],
  ])('%s: %s', (license, expected) => {
    expect(isPermissive(license)).toBe(expected)
  })
})

const inside = (path: string) => pathOf(`node_modules/${path}`)

describe('licenses.txt', () => {
  const own = 'The license of our own code.'

  it('holds name, version, license and text of each package in the bundle, once, and our own', () => {
    const text = licensesText(own, [inside('react/index.js'), inside('react/jsx.js'), pathOf('src/main.tsx')])
    expect(text).toContain('1 packages')
    expect(text).toContain(own)
    expect(text.match(/^react \d[^\n]*MIT$/gm)).toHaveLength(2)
    expect(text).toContain('Permission is hereby granted')
  })

  it('holds what a package brings within its one file', () => {
    expect(licensesText(own, [inside('jszip/dist/jszip.min.js')])).toMatch(/^pako 1\./m)
  })

  it('holds each font once, with its text', () => {
    const files = ['400', '600'].map((weight) => pathOf(`src/ui/fonts/public-sans-${weight}.woff2`))
    const text = licensesText(own, files)
    expect(text.match(/^The font public-sans: OFL-1\.1$/gm)).toHaveLength(1)
    expect(text).toContain('SIL OPEN FONT LICENSE')
  })

  it('says in one line what is under no ordinary license, and nothing where all is', () => {
    const line = /^Not under an ordinary open-source license: (.*?)\. Read/m
    const [, names] =
      line.exec(licensesText(own, ['react-leaflet/lib/index.js', 'react/index.js'].map(inside))) ?? []
    expect(names).toMatch(/^react-leaflet \S+ \(Hippocratic-2\.1\)$/)
    expect(licensesText(own, [inside('react/index.js')])).not.toMatch(line)
  })

  it('is the same whatever the order in which the parts are found', () => {
    const files = ['react/index.js', 'leaflet/dist/leaflet-src.js', 'valibot/dist/index.js'].map(inside)
    expect(licensesText(own, files.toReversed())).toBe(licensesText(own, files))
  })
})
