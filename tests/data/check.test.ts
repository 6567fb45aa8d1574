// @vitest-environment node
/** `npm run check`, on copies of the data that differ from it in one thing. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { check } from '../../scripts/check.mjs'
import { pathOf } from '../support/dataset.ts'
import { hasRemedy } from '../support/remedy.ts'

/** A copy of the data that is removed after the test. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'checked-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(pathOf('data'), folder, { recursive: true })
  return folder
}

/** The lines that the check prints for a copy of the data in which words of one file were replaced. */
async function checked(file: string, before: string, now: string): Promise<string[]> {
  const folder = copied()
  const name = join(folder, file)
  const text = readFileSync(name, 'utf8')
  expect(text).toContain(before)
  writeFileSync(name, text.replace(before, now))
  const lines = await check(folder)
  for (const line of lines) expect(line).toSatisfy(hasRemedy)
  return lines
}

const figures = 'dataset/figures.json'

describe('the check of the data', () => {
  it('finds nothing in the data of this release', async () => {
    expect(await check(pathOf('data'))).toEqual([])
  })

  it.each([
    ['a hash of zeros', 'release/release.json', /"sha256": "\w+"/, `"sha256": "${'0'.repeat(64)}"`, 'sha256'],
    ['paragraph 99', figures, '"quote": {', '"quote": { "paragraph": 99,', 'stands in paragraph 7, not 99'],
    [
      'offsets moved by one',
      figures,
      '"quote": {',
      '"quote": { "start": 2140, "end": 2282,',
      'set start to 2141 and end to 2283',
    ],
    ['a word that is not in the release', figures, 'ICE removed', 'ICE expelled', 'letter for letter'],
    [
      'an id of two lines',
      figures,
      '"id": "removed-total"',
      '"id": "removed\\n  total"',
      '"removed total" has the wrong form',
    ],
    ['a missing comma', figures, '"name": "All ICE removals",', '"name": "All ICE removals"', 'is not JSON'],
    [
      'a period of another paragraph',
      figures,
      '"words": "through Aug. 29"',
      '"words": "through Aug. 22"',
      'stands neither in the quote nor beside it',
    ],
    [
      'an unknown note',
      figures,
      '"sentence-order"',
      '"no-such-note"',
      '"no-such-note" is not the id of one of the notes',
    ],
  ])('prints one line with file, line and remedy for %s', async (_, file, before, now, said) => {
    const text = readFileSync(pathOf(`data/${file}`), 'utf8')
    const words = typeof before === 'string' ? before : (before.exec(text)?.[0] ?? '')
    const lines = await checked(file, words, now)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(said)
    const at = text.slice(0, text.indexOf(words)).split('\n').length
    const [, line] = /^[\w./-]+:(\d+): /.exec(lines[0] ?? '') ?? []
    // The field, or the object that holds it.
    expect(Math.abs(Number(line) - at)).toBeLessThanOrEqual(8)
  })

  it('prints one line for Windows line endings', async () => {
    const lines = await checked('release/release.txt', '\n', '\r\n')
    expect(lines).toEqual([
      'release/release.txt:1: has Windows line endings: save it with line feeds only, as it was captured',
    ])
  })

  it.each(['dataset/notes.json', 'release/release.json', 'release/release.txt'])(
    'prints one line where %s is missing',
    async (file) => {
      const folder = copied()
      rmSync(join(folder, file))
      expect(await check(folder)).toEqual([`${file}:1: cannot be read: add the file`])
    },
  )

  it('prints a line for each numeral that is neither a figure nor explained', async () => {
    const lines = await checked(
      'release/numerals.json',
      readFileSync(pathOf('data/release/numerals.json'), 'utf8'),
      '[]',
    )
    expect(lines).toHaveLength(16)
    expect(lines[0]).toMatch(
      /^release\/release\.txt:1: the numeral "16" at 10 is neither a figure nor explained/,
    )
  })
})
