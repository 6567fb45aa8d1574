// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathOf } from '../support/dataset.ts'

const worlds = ['browser', 'worker', 'node', 'tests']

const tsc = (world: string, option: string) =>
  execFileSync(
    process.execPath,
    [pathOf('node_modules/typescript/bin/tsc'), '-p', pathOf(`tsconfig/${world}.json`), option],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  )

/** The files that a world is made of, by their path in the project. */
const filesOf = (world: string) =>
  (JSON.parse(tsc(world, '--showConfig')) as { files: string[] }).files.map((file) =>
    path.relative(pathOf(''), path.resolve(pathOf('tsconfig'), file)).replaceAll('\\', '/'),
  )

/** All that a world's files can see, declarations of packages included. */
const seenIn = (world: string) => tsc(world, '--listFilesOnly').replaceAll('\\', '/').split('\n')

const code = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(pathOf(folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.includes('node_modules')),
)

const node = '/@types/node/'
const page = '/lib.dom.d.ts'

describe('the worlds of tsconfig/', () => {
  it('hold each file of code, and each in one world', () => {
    const held = worlds.flatMap(filesOf).filter((file) => code.includes(file))
    expect(held.toSorted()).toEqual(code.toSorted())
  })

  it.each([
    ['browser', 'Node', [node]],
    ['worker', 'Node and of a page', [node, page]],
    ['node', 'a page', [page]],
  ])('keep %s from the types of %s', (world, _, types) => {
    const seen = seenIn(world)
    expect(seen.length).toBeGreaterThan(50)
    expect(seen.filter((file) => types.some((part) => file.includes(part)))).toEqual([])
  })
})
