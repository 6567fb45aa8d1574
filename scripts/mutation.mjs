import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Changes the code of src/dataset and src/model in one small way after another, and counts how often a test fails:
 * `npm run mutation`, or `npm run mutation -- src/model/scale.ts` for some files. What was found out before counts until
 * the code or its tests change.
 */

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** The least share of the changes that the tests of a folder must notice, in percent. */
const least = 90

const folders = ['src/dataset', 'src/model']
const asked = process.argv.slice(2)
const { status } = spawnSync(
  'npx',
  [
    'stryker',
    'run',
    'scripts/mutation/stryker.config.mjs',
    ...(asked.length > 0 ? ['--mutate', asked.join(',')] : []),
  ],
  {
    stdio: 'inherit',
    // Behind Greenwich, or a day that is read in the reader's zone would still be the same day.
    env: { ...process.env, TZ: 'America/New_York' },
  },
)
if (status !== 0) process.exit(status ?? 1)

/** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
const report = JSON.parse(readFileSync('.cache/mutation/report.json', 'utf8'))

/** @param {{ status: string }[]} mutants */
function scoreOf(mutants) {
  const count = (/** @type {string[]} */ ...statuses) =>
    mutants.filter((mutant) => statuses.includes(mutant.status)).length
  const noticed = count('Killed', 'Timeout')
  const all = noticed + count('Survived', 'NoCoverage')
  return { noticed, all, percent: all === 0 ? 100 : (noticed / all) * 100 }
}

/**
 * @param {string} name
 * @param {{ status: string }[]} mutants
 */
function row(name, mutants) {
  const { noticed, all, percent } = scoreOf(mutants)
  return `${percent.toFixed(1).padStart(5)} %  ${String(noticed).padStart(4)} of ${String(all).padEnd(4)}  ${name}`
}

let isRed = false
for (const folder of folders) {
  const files = Object.entries(report.files).filter(([file]) => file.startsWith(`${folder}/`))
  const mutants = files.flatMap(([, file]) => file.mutants)
  if (mutants.length === 0) continue
  console.log(`\n${row(folder, mutants)}`)
  for (const [file, own] of files.toSorted(([a], [b]) => a.localeCompare(b)))
    if (own.mutants.length > 0) console.log(`  ${row(path.relative(folder, file), own.mutants)}`)
  if (scoreOf(mutants).percent < least) {
    isRed = true
    console.log(`  That is less than ${least} %.`)
  }
}
process.exitCode = isRed ? 1 : 0
