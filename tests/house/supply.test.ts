// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { licensesText } from '../../scripts/build/licenses.ts'
import { fileText, pathOf } from '../support/dataset.ts'

const packages = JSON.parse(fileText('package.json')) as {
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

const inside = (path: string) => pathOf(`node_modules/${path}`)

describe('licenses.txt', () => {
  const own = 'The license of our own code.'

  it('holds name, version, licence and text of each package in the bundle, once, and our own', () => {
    const text = licensesText(own, [inside('react/index.js'), inside('react/jsx.js'), pathOf('src/main.tsx')])
    expect(text).toContain('1 packages')
    expect(text).toContain(own)
    expect(text.match(/^react \d[^\n]*MIT$/gm)).toHaveLength(2)
    expect(text).toContain('Permission is hereby granted')
  })

  it('holds what a package brings within its one file', () => {
    expect(licensesText(own, [inside('jszip/dist/jszip.min.js')])).toMatch(/^pako 1\./m)
  })

  it('holds the fonts', () => {
    const font = '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'
    expect(licensesText(own, [inside(font)])).toContain('SIL OPEN FONT LICENSE')
  })

  it('is the same whatever the order in which the parts are found', () => {
    const files = ['react/index.js', 'leaflet/dist/leaflet-src.js', 'valibot/dist/index.js'].map(inside)
    expect(licensesText(own, files.toReversed())).toBe(licensesText(own, files))
  })
})
