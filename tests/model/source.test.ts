// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { sourceOf, type SourceRow } from '../../src/model/source.ts'
import { plainView, viewFromUrl, type View } from '../../src/model/view.ts'
import { changed, dataset, figure, release } from '../support/dataset.ts'
import { textOf } from '../support/pieces.ts'

function open(id: string, change: Partial<View> = {}, from = dataset): SourceRow {
  const source = sourceOf(from, { ...plainView, figure: id, ...change })
  if (!source) throw new Error(`Nothing is open for "${id}".`)
  return source
}

const fact = (id: string, name: string) => {
  const value = open(id).facts.find((each) => each.name === name)?.value
  return value === undefined ? undefined : textOf(value)
}

/** The figures as the release prints them, from its first line to its last. */
const inOrder = dataset.figures.toSorted((a, b) => a.valueSpan.start - b.valueSpan.start).map(({ id }) => id)

/** The figures that a reader comes by who goes on, or back, as long as there is a step. */
function walk(start: string, way: 'next' | 'previous'): string[] {
  const step = open(start)[way]
  return step ? [start, ...walk(viewFromUrl(step.href, dataset).view.figure ?? '', way)] : [start]
}

describe('the drawer', () => {
  it('is closed while no figure is open', () => {
    expect(sourceOf(dataset, plainView)).toBeNull()
    expect(sourceOf(dataset, { ...plainView, compare: 'removed-total' })).toBeNull()
  })

  it.each(dataset.figures)('shows for $id its number, paragraph and quote', ({ id, quote }) => {
    const { row, paragraph, label, lines } = open(id)
    expect([row.id, paragraph, label]).toEqual([id, quote.paragraph, figure(id).label])
    const quoted = lines.flatMap(({ runs }) => runs).filter((run) => run.quoted)
    expect(quoted.map(({ text }) => text).join('')).toBe(release.slice(quote.start, quote.end))
  })
})

describe('what is known of a figure', () => {
  it.each([
    ['removed-total', '“more than”'],
    ['removed-convicted', 'none'],
    ['removed-convicted-pct', 'none'],
    ['shield-arrests', 'none'],
    ['attendance', '“approximately”'],
  ])('is, as qualifier of %s, %s', (id, value) => {
    expect(fact(id, 'Qualifier')).toBe(value)
  })

  it.each([
    ['removed-total', 'Oct. 1, 2010 to Aug. 19, 2011. Stated.'],
    [
      'convicted-homicide',
      'Oct. 1, 2010 to Aug. 19, 2011. Both inherited from the line above; this line states no date.',
    ],
    [
      'g287-removed',
      'to Aug. 22, 2011. Day and month stated; year and start (Oct. 1, 2010) inferred from the heading “FY 2011”.',
    ],
    ['attendance', 'no period'],
  ])('is, as period of %s: %s', (id, value) => {
    expect(fact(id, 'Covers')).toBe(value)
  })

  it.each(dataset.figures.flatMap((each) => (each.period ? [{ ...each, period: each.period }] : [])))(
    'says of the date of $id how it is known, as the data has it',
    ({ id, period }) => {
      const said = fact(id, 'Covers') ?? ''
      expect(said.includes('inherited from the line above')).toBe(period.endBasis === 'inherited')
      expect(said.includes('inferred from the heading')).toBe(period.startBasis === 'inferred')
      expect(said.endsWith('Stated.')).toBe(period.startBasis === 'stated')
    },
  )

  it.each([
    ['removed-total', 'the first 323 of 365 days of the fiscal year'],
    [
      'cap-removed-convicted',
      'counted from the inferred start, the first 333 of 365 days of the fiscal year',
    ],
    ['best-cash', 'counted from the inferred start, the first 335 of 365 days of the fiscal year'],
  ])('is, in days of the year covered by %s: %s', (id, value) => {
    expect(fact(id, 'Days')?.replace(' (computed)', '')).toBe(value)
  })

  it('has no days for the attendance, which covers no time', () => {
    expect(fact('attendance', 'Days')).toBeUndefined()
  })

  it('says what it is a part of, and whether words or the layout say so', () => {
    expect(fact('sc-level1', 'Part of')).toBe('64,713 (“including”)')
    expect(fact('removed-convicted', 'Part of')?.toLowerCase()).toBe('more than 343,151 (“including”)')
    expect(fact('convicted-homicide', 'Part of')).toBe('195,700 (by layout, not in words)')
    expect(fact('cap-removed-convicted', 'Part of')).toBe('not stated')
  })

  it('says what its parts are, each with its own share and never with a sum', () => {
    expect(fact('sc-removed', 'Contains')).toBe('16,187 (“including”), 25.0% computed')
    expect(fact('removed-total', 'Contains')).toBe(
      '195,700 (“including”), 57.0% computed, lower if the total is higher, printed as “50%”',
    )
    const parts = fact('removed-convicted', 'Contains')?.split('; ') ?? []
    expect(parts).toHaveLength(3)
    expect(parts[0]).toContain('952 (by layout), 0.5%')
    expect(parts[1]).toContain('4,972 (by layout), 2.5%')
    expect(parts[2]).toContain('37,888 (by layout), 19.4%')
    expect(fact('g287-removed', 'Contains')).toBeUndefined()
  })
})

describe('the cautions of a figure', () => {
  it.each(dataset.figures)('are for $id those that the data names, each once', ({ id, cautions }) => {
    const shown = open(id).cautions.flatMap(({ notes }) => notes.map((note) => note.id))
    expect(shown.toSorted()).toEqual(cautions.toSorted())
  })

  it('keep what the release says apart from what is computed', () => {
    const groups = open('removed-convicted').cautions.map(({ title, notes }) => [
      title,
      notes.map(({ id }) => id),
    ])
    expect(groups).toEqual([
      ['What the release says, and what it leaves open', ['sentence-order']],
      ['What we computed', ['printed-share', 'rounded']],
      ['What is ours, not from the release', ['criminal-alien']],
    ])
  })

  it('have no empty group', () => {
    for (const { id } of dataset.figures) {
      expect(open(id).cautions.every(({ notes }) => notes.length > 0)).toBe(true)
    }
  })
})

describe('the words that a figure needs', () => {
  it.each([
    ['sc-level1', ['level-1', 'secure-communities']],
    ['removed-total', ['removal']],
    ['attendance', []],
  ])('are for %s: %j', (id, terms) => {
    expect(open(id).terms.map((term) => term.id)).toEqual(terms)
  })
})

describe('the steps from figure to figure', () => {
  it('go through all sixteen in the order of the release, and back', () => {
    expect(walk(inOrder[0] ?? '', 'next')).toEqual(inOrder)
    expect(walk(inOrder.at(-1) ?? '', 'previous')).toEqual(inOrder.toReversed())
    expect(inOrder).toHaveLength(16)
  })

  it('begin with the first number of the text, that of the leaders', () => {
    expect(open('attendance').previous).toBeNull()
    expect(open('attendance').next).toEqual({
      mark: '¶7',
      href: '?figure=removed-total',
      name: 'more than 343,151',
    })
  })

  it('leave the comparison behind and keep the rest of the view', () => {
    const { next } = open('sc-removed', { compare: 'removed-total', programs: ['cap'], tables: ['removals'] })
    expect(next?.href).toBe('?program=cap&figure=sc-level1&table=removals')
  })
})

describe('the ways out of the drawer', () => {
  it('close it, and keep the rest of the view', () => {
    const { closeHref } = open('sc-removed', { compare: 'removed-total', programs: ['cap'] })
    expect(closeHref).toBe('?program=cap')
    expect(open('sc-removed').closeHref).toBe('?')
  })

  it('lead to the card under all programs, since a choice may hide it', () => {
    expect(open('sc-removed', { programs: ['cap'] }).cardHref).toBe('?#figure-sc-removed')
  })
})

describe('the comparison in the drawer', () => {
  it('offers the fifteen other figures, each by its number with its hedge and its name', () => {
    const { choices } = open('g287-removed')
    expect(choices.map(({ id }) => id)).toEqual(
      dataset.figures.map(({ id }) => id).filter((id) => id !== 'g287-removed'),
    )
    expect(choices.find(({ id }) => id === 'predator-arrests')?.name).toBe(
      'more than 638 · Operation Predator',
    )
    expect(choices[0]?.href).toBe('?figure=g287-removed&compare=removed-total')
  })

  it('is of the open figure with the other', () => {
    const { comparison } = open('sc-level1', { compare: 'sc-removed' })
    expect(comparison?.other.id).toBe('sc-removed')
    expect(comparison?.result).toMatchObject({ verdict: 'part', share: { text: '25.0%' } })
    expect(open('sc-level1').comparison).toBeNull()
  })
})

describe('the share of a comparison', () => {
  it('stands beside the one that the release prints, where it prints one', () => {
    const stated = open('removed-convicted', { compare: 'removed-total' })
    expect(stated.comparison?.printed?.number).toBe('50%')
    const unstated = open('sc-level1', { compare: 'sc-removed' })
    expect(unstated.comparison?.printed).toBeNull()
  })
})

describe('a corrected figure', () => {
  it('is corrected in its facts, its text and its comparison', () => {
    const other = changed((copy) => {
      Object.assign(figure('sc-removed', copy), { value: 32374, valueText: '32,374' })
    })
    const { facts, text, comparison } = open('sc-removed', { compare: 'sc-level1' }, other)
    expect(textOf(facts.find(({ name }) => name === 'Contains')?.value ?? '')).toContain('50.0%')
    expect(text).toMatch(/^32,374 people/)
    expect(comparison?.result.share).toEqual({
      text: '50.0%',
      formula: '16,187 ÷ 32,374',
      printed: null,
    })
  })
})
