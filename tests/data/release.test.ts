// @vitest-environment node
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { altered, dataset, fileText, pathOf, release } from '../support/dataset.ts'

type Numeral = { text: string; start: number; end: number; why: string }

/** Every run of digits, with the commas and points inside it. */
const runs = [...release.matchAll(/\d+(?:[,.]\d+)*/g)].map(({ 0: text, index }) => ({
  text,
  start: index,
  end: index + text.length,
}))
const listed = JSON.parse(fileText('data/release/numerals.json')) as Numeral[]

const figureWith = ({ start, end }: { start: number; end: number }) =>
  dataset.figures.filter(({ valueSpan }) => valueSpan.start <= start && end <= valueSpan.end)

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

describe('the text of the release', () => {
  it('has the fingerprint that its capture record gives', () => {
    expect(sha256(readFileSync(pathOf('data/release/release.txt')))).toBe(dataset.release.sha256)
  })

  it('reaches the app byte for byte', () => {
    expect(sha256(release)).toBe(dataset.release.sha256)
  })

  it('has another fingerprint after any one character has changed', () => {
    const changes = Array.from(release, (_, at) => sha256(altered(release, at)))
    expect(changes).not.toContain(dataset.release.sha256)
  })

  it('begins with the pieces of its date line and its title', () => {
    const [first, , title] = release.split('\n')
    expect(first).toBe(dataset.release.dateline.join(''))
    expect(title).toBe(dataset.release.title)
  })

  it('is dated as its first line says', () => {
    const { dateline, published } = dataset.release
    const months: Record<string, string> = { September: '09' }
    const [, month = '', day, year] = /^(\w+) (\d+), (\d+)$/.exec(dateline[0] ?? '') ?? []
    expect(published).toBe(`${year}-${months[month]}-${day}`)
  })

  it('keeps its two no-break spaces, which a check that evens out spaces would lose', () => {
    expect(release.match(/\u00A0/g)).toHaveLength(2)
  })
})

describe('the numerals of the release', () => {
  it('are 32', () => {
    expect(runs).toHaveLength(32)
  })

  it.each(runs)('$text at $start is one figure, or is on the list that says why not', (run) => {
    const reasons = listed.filter(({ start, end }) => start === run.start && end === run.end)
    expect(figureWith(run).length + reasons.length, 'a numeral needs one use or one reason').toBe(1)
  })

  it('that are no figures are listed at their place, each with a reason', () => {
    for (const { text, start, end, why } of listed) {
      expect(runs).toContainEqual({ text, start, end })
      expect(why.trim()).not.toBe('')
    }
  })

  it('are listed in the order of the release, none twice', () => {
    const starts = listed.map(({ start }) => start)
    expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b))
  })

  it('are 16 figures and 16 others', () => {
    expect(listed).toHaveLength(16)
    expect(runs.filter((run) => figureWith(run).length > 0)).toHaveLength(16)
  })
})
