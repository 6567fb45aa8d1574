// @vitest-environment node
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fileText, pathOf } from '../support/dataset.ts'
import { importsOf } from '../support/imports.ts'
import { sourceFiles } from '../support/source-files.ts'

const entries = readdirSync(pathOf('tests/gallery/features'))
const folders = readdirSync(pathOf('src/features'))

it.each(folders)('the gallery has an entry for src/features/%s', (folder) => {
  const own = entries.filter((entry) => entry === `${folder}.tsx` || entry.startsWith(`${folder}-`))
  expect(own).not.toEqual([])
})

it('every feature component appears in a gallery state, directly or within another', () => {
  const sources = sourceFiles()
  const reached = new Set<string>()
  const visit = (path: string, source: string) => {
    for (const { to } of importsOf({ [path]: source })) {
      const next = sources[to]
      if (next === undefined || reached.has(to)) continue
      reached.add(to)
      visit(to, next)
    }
  }
  for (const entry of entries) {
    const path = `tests/gallery/features/${entry}`
    visit(path, fileText(path))
  }
  const components = Object.keys(sources).filter((path) => /^src\/features\/.*\/[A-Z]\w*\.tsx$/.test(path))
  expect(components.length).toBeGreaterThan(50)
  expect(components.filter((path) => !reached.has(path))).toEqual([])
})

it('nothing in src imports the gallery', () => {
  const imports = importsOf(sourceFiles())
  expect(imports.filter(({ to }) => to.startsWith('tests/'))).toEqual([])
})
