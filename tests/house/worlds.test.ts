// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathOf } from '../support/dataset.ts'

const projects = ['browser', 'worker', 'node', 'tests']

const tsc = (project: string, option: string) =>
  execFileSync(
    process.execPath,
    [pathOf('node_modules/typescript/bin/tsc'), '-p', pathOf(`tsconfig/${project}.json`), option],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  )

/** The files of one TypeScript project, by path. */
const filesOf = (project: string) =>
  (JSON.parse(tsc(project, '--showConfig')) as { files: string[] }).files.map((file) =>
    path.relative(pathOf(''), path.resolve(pathOf('tsconfig'), file)).replaceAll('\\', '/'),
  )

/** Everything that a project's files can see, including declarations of packages. */
const seenIn = (project: string) => tsc(project, '--listFilesOnly').replaceAll('\\', '/').split('\n')

const code = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(pathOf(folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.includes('node_modules')),
)

const node = '/@types/node/'
const page = '/lib.dom.d.ts'

describe('the projects of tsconfig/', () => {
  it('contain every source file exactly once', () => {
    const held = projects.flatMap(filesOf).filter((file) => code.includes(file))
    expect(held.toSorted()).toEqual(code.toSorted())
  })

  it.each([
    ['browser', 'Node', [node]],
    ['worker', 'Node and the DOM', [node, page]],
    ['node', 'the DOM', [page]],
  ])('keep %s free of the types of %s', (project, _, types) => {
    const seen = seenIn(project)
    expect(seen.length).toBeGreaterThan(50)
    expect(seen.filter((file) => types.some((part) => file.includes(part)))).toEqual([])
  })
})
