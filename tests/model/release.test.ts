// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/dataset/paragraphs.ts'
import { releaseOf, type Run } from '../../src/model/release.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { changed, dataset, figure, release } from '../support/dataset.ts'

const blocks = blocksOf(release)
const words = ({ start, end }: { start: number; end: number }) => release.slice(start, end)
const opening = (id: string): View => ({ ...plainView, figure: id })
const joined = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

const inOrderOfText = dataset.figures.toSorted((a, b) => a.valueSpan.start - b.valueSpan.start)

/** Every view of the text: with none open, and with each figure open. */
const views = [plainView, ...dataset.figures.map(({ id }) => opening(id))]

describe('the release as it is read', () => {
  it.each(views)('says the same, character for character, with $figure open', (view) => {
    const lines = releaseOf(dataset, view)
    expect(lines.map(({ runs }) => joined(runs))).toEqual(blocks.map(words))
  })

  it('keeps its no-break spaces and its straight quotation marks', () => {
    const read = releaseOf(dataset, opening('sc-level1'))
      .map(({ runs }) => joined(runs))
      .join('\n')
    expect(read.match(/\u00A0/g)).toHaveLength(2)
    expect(read).toContain('16,187\u00A0aliens')
    expect(read.match(/"/g)).toHaveLength(release.match(/"/g)?.length ?? 0)
    expect(read).not.toMatch(/[“”‘’]/)
  })

  it.each(dataset.figures)('marks for $id its quote, in one stretch of one line', ({ id, quote }) => {
    const marked = releaseOf(dataset, opening(id)).filter(({ runs }) => runs.some(({ quoted }) => quoted))
    expect(marked.map(({ number }) => number)).toEqual([quote.paragraph])
    const runs = marked[0]?.runs ?? []
    const [first, last] = [runs.findIndex(({ quoted }) => quoted), runs.findLastIndex(({ quoted }) => quoted)]
    const stretch = runs.slice(first, last + 1)
    expect(stretch.every(({ quoted }) => quoted)).toBe(true)
    expect(joined(stretch)).toBe(quote.text)
  })

  it('marks nothing while no figure is open', () => {
    const runs = releaseOf(dataset, plainView).flatMap((line) => line.runs)
    expect(runs.filter(({ quoted, figure: shown }) => quoted || shown?.open)).toEqual([])
  })

  it.each(views)('shows each figure once, as its number, with $figure open', (view) => {
    const numbers = releaseOf(dataset, view)
      .flatMap(({ runs }) => runs)
      .filter((run) => run.figure !== null)
    expect(numbers.map((run) => [run.figure?.id, run.text])).toEqual(
      inOrderOfText.map(({ id, valueText }) => [id, valueText]),
    )
    expect(numbers.flatMap((run) => (run.figure?.open ? [run.figure.id] : []))).toEqual(
      view.figure === null ? [] : [view.figure],
    )
  })

  it('shows a figure whose number is the last word of its line', () => {
    const last = inOrderOfText.at(-1)!
    const cut = changed((copy) => (copy.release.text = release.slice(0, last.valueSpan.end)))
    const runs = releaseOf(cut, plainView).flatMap((line) => line.runs)
    expect(runs.at(-1)).toMatchObject({ text: last.valueText, figure: { id: last.id } })
  })

  it('keeps the other numbers of an open sentence as ways to their own', () => {
    const line = releaseOf(dataset, opening('removed-convicted')).find(({ number }) => number === 7)
    const inside = line?.runs.filter(({ quoted, figure: shown }) => quoted && shown !== null) ?? []
    expect(inside.map((run) => run.figure)).toEqual([
      { id: 'removed-total', href: '?figure=removed-total', open: false },
      { id: 'removed-convicted', href: '?figure=removed-convicted', open: true },
      { id: 'removed-convicted-pct', href: '?figure=removed-convicted-pct', open: false },
    ])
  })

  it('marks the sentence of ¶16 that names the operation with the one that counts', () => {
    const line = releaseOf(dataset, opening('shield-arrests')).find(({ number }) => number === 16)
    expect(line?.runs.every(({ quoted }) => quoted)).toBe(true)
  })

  it('marks a quote inside the quote of another figure, and that alone', () => {
    const text = 'including 195,700 criminal aliens'
    const start = release.indexOf(text)
    const nested = changed((copy) => {
      Object.assign(figure('removed-convicted', copy).quote, { text, start, end: start + text.length })
    })
    const quoted = (id: string) =>
      joined(
        releaseOf(nested, opening(id))
          .flatMap(({ runs }) => runs)
          .filter((run) => run.quoted),
      )
    expect(quoted('removed-convicted')).toBe(text)
    expect(quoted('removed-total')).toBe(figure('removed-total').quote.text)
  })

  it('leads to the figure under the view in force, without a comparison', () => {
    const view = { ...opening('best-guns'), programs: ['best'], compare: 'best-cash' }
    const cash = releaseOf(dataset, view)
      .flatMap(({ runs }) => runs)
      .find((run) => run.figure?.id === 'best-cash')
    expect(cash?.figure?.href).toBe('?program=best&figure=best-cash')
  })

  it('leads wherever it is told to', () => {
    const ways = releaseOf(dataset, plainView, (id) => `#to-${id}`)
      .flatMap(({ runs }) => runs)
      .flatMap((run) => run.figure ?? [])
    expect(ways).toHaveLength(dataset.figures.length)
    expect(ways.every(({ id, href }) => href === `#to-${id}`)).toBe(true)
  })

  it('is read without an empty stretch', () => {
    for (const view of views) {
      const stretches = releaseOf(dataset, view).flatMap(({ runs }) => runs)
      expect(stretches.filter(({ text }) => text === '')).toEqual([])
    }
  })
})
