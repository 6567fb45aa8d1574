/**
 * Checks that the build is reproducible: builds rebuilt into another folder and compares every file with dist/ byte by
 * byte. Run after `npm run build`.
 */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAll } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(root, 'dist')
const rebuilt = path.join(root, '.cache/again')

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .toSorted()

/** @param {string} name */
const contents = (name) => [dist, rebuilt].map((folder) => readFileSync(path.join(folder, name)))

await buildAll(root, { outDir: rebuilt })
const [first, second] = [filesIn(dist), filesIn(rebuilt)]
const differing = [
  ...first.filter((name) => !second.includes(name)),
  ...second.filter((name) => {
    if (!first.includes(name)) return true
    const [one, other] = contents(name)
    return !one?.equals(other ?? Buffer.alloc(0))
  }),
]
rmSync(rebuilt, { recursive: true })
console.log(`${second.length} files built twice, ${differing.length} differ`)
for (const name of differing) console.log(`  ${name}`)
if (differing.length > 0 || second.length === 0) process.exitCode = 1
