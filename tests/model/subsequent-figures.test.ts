// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { cardsOf } from '../../src/model/cards.ts'
import { chartsOf } from '../../src/model/charts.ts'
import { subsequentFiguresOf } from '../../src/model/subsequent-figures.ts'
import { notesOf } from '../../src/model/notes.ts'
import { plainView } from '../../src/model/view.ts'
import { dataset } from '../support/dataset.ts'

const later = subsequentFiguresOf(dataset, plainView)

describe('the later figures', () => {
  it.each([
    ['people removed', '396,906', 'removed-total'],
    ['convicted criminal aliens', '216,698', 'removed-convicted'],
    ['convicted of homicide', '1,119', 'convicted-homicide'],
    ['convicted of sexual offenses', '5,848', 'convicted-sex-offense'],
    ['convicted for crimes involving drugs', '44,653', 'convicted-serious-drug'],
    ['convicted for driving under the influence', '35,927', null],
  ])('are, for %s, %s', (label, valueText, id) => {
    const row = later.rows.find((each) => each.label === label)
    expect(row?.valueText).toBe(valueText)
    expect(row?.figure?.id ?? null).toBe(id)
  })

  it('are six, in the order of their source', () => {
    expect(later.rows).toHaveLength(6)
    expect(later.rows[0]?.label).toBe('people removed')
  })

  it('keep the release’s number beside them with its hedge, its date and its sentence', () => {
    expect(later.rows[0]?.figure).toMatchObject({
      qualified: 'more than 343,151',
      asOf: 'to Aug. 19',
      href: '?figure=removed-total',
    })
  })

  it('say what differs', () => {
    expect(later.rows.map(({ differs }) => differs)).toEqual([
      null,
      'ICE adds “Nearly 55 percent”; here number and percentage agree.',
      null,
      'The release says “convicted sex offenders”.',
      'The release says “serious drug offenses”.',
      'The release does not mention this category.',
    ])
    // ICE's own percentage, not ours: 216,698 of 396,906 is 54.6%.
    expect(216698 / 396906).toBeCloseTo(0.546, 3)
  })

  it('have the dates they cover and the archived address of their source', () => {
    expect(later.text).toContain('for Oct. 1, 2010, to Sept. 30, 2011')
    expect(later.source.name).toContain('archived Sept. 15, 2012')
    expect(later.source.address).toMatch(
      /^https:\/\/cybercemetery\.unt\.edu\/.*ice\.gov\/removal-statistics\/$/,
    )
  })

  it('are said to be neither of the release nor growth', () => {
    expect(later.text).toContain('not from the release')
    expect(later.text).toContain('The difference is not growth')
  })

  it('are words, not numbers, so that nothing can be drawn or reckoned with them', () => {
    for (const row of dataset.later.rows) expect(typeof row.valueText).toBe('string')
    expect(Object.keys(later.rows[0] ?? {}).toSorted()).toEqual(['differs', 'figure', 'label', 'valueText'])
  })

  it.each(dataset.later.rows)('stay out of cards, charts, notes and figures: $valueText', ({ valueText }) => {
    const rest = JSON.stringify([
      dataset.figures,
      cardsOf(dataset, plainView),
      chartsOf(dataset, plainView),
      notesOf(dataset, plainView),
    ])
    expect(rest).not.toContain(valueText)
    expect(rest).not.toMatch(new RegExp(String.raw`(?<![\d.])${valueText.replaceAll(',', '')}(?![\d.])`))
  })
})

describe('the glossary', () => {
  it('explains every term that a reader may lack', () => {
    expect(dataset.glossary.map(({ term }) => term)).toEqual([
      'Removal',
      'Criminal alien',
      'Level 1',
      'Secure Communities',
      'Criminal Alien Program (CAP)',
      '287(g)',
      'BEST',
      'Operation Predator',
      'Operation Community Shield',
      'Fiscal year',
      'Major Cities Chiefs Association',
    ])
  })

  it.each(dataset.glossary)('gives for $term at least one source with a web address', ({ sources }) => {
    expect(sources.length).toBeGreaterThan(0)
    for (const { address } of sources) expect(address).toMatch(/^https?:\/\/\S+$/)
  })
})
