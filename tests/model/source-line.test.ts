// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/dataset/schema.ts'
import { sourceLineOf } from '../../src/model/source-line.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { dataset, figure } from '../support/dataset.ts'

const lineOf = (figures: readonly Figure[], view: View = plainView, names: readonly number[] = []) =>
  sourceLineOf({ figures, numbered: figures, isDrawn: true, names }, dataset, view)

describe('the line of sources', () => {
  it('tells a ceiling from a floor', () => {
    const ceiling: Figure = { ...figure('g287-removed'), qualifier: 'up to', bound: 'at-most' }
    expect(lineOf([ceiling]).qualifiers).toContain('“up to” marks a ceiling')
    expect(lineOf([figure('g287-removed')]).qualifiers).toContain('“more than” marks a floor')
  })

  it('says which first days are inferred: all, some or none', () => {
    const [stated, inferred] = [figure('removed-total'), figure('sc-removed')]
    expect(lineOf([inferred]).qualifiers).toEqual(['start and year inferred'])
    expect(lineOf([stated, inferred]).qualifiers).toContain('start and year stated in part')
    expect(lineOf([stated]).qualifiers).toEqual(['“more than” marks a floor'])
  })

  it('leads from a name to its paragraph on the page, under the same programs', () => {
    const view: View = { ...plainView, view: 'briefing', slide: 9, programs: ['cap'], figure: 'best-cash' }
    const { listedAs } = dataset.places[0]!
    expect(lineOf([], view, [listedAs.start]).marks).toEqual([{ mark: '¶17', href: '?program=cap#p17' }])
  })

  it('has no paragraph for words before all paragraphs, such as the dateline', () => {
    expect(lineOf([], plainView, [0]).marks).toEqual([])
  })
})
