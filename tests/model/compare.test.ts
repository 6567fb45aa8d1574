// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/dataset/schema.ts'
import { cardsOf } from '../../src/model/cards.ts'
import { chartsOf } from '../../src/model/charts.ts'
import { compare, rules, type Verdict } from '../../src/model/compare.ts'
import { filterRow } from '../../src/model/filter.ts'
import { subsequentFiguresOf } from '../../src/model/subsequent-figures.ts'
import { notesOf, readingOf } from '../../src/model/notes.ts'
import { sourceOf } from '../../src/model/source.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { dataset, figure } from '../support/dataset.ts'
import { derived, notDerivedAnywhere, percentages, type Derived } from '../support/derived.ts'
import { everyChoice } from '../support/views.ts'

const held = (a: string, b: string) => compare(figure(a), figure(b), dataset.figures)
const rulesOf = (a: string, b: string) => held(a, b).reasons.map(({ rule }) => rule)
const textsOf = (a: string, b: string) => held(a, b).reasons.map(({ text }) => text)

/** Another figure with the same properties. */
const renamed = (id: string) => ({ ...figure(id), id: 'some-figure', valueText: '1', value: 1 })

/** The numbers in a text that the release does not support. */
const unsupportedIn = (text: string) =>
  notDerivedAnywhere.filter(({ pattern }) => pattern.test(text)).map((each) => each.text)

/** Every two different figures, in both orders. */
const pairs = dataset.figures.flatMap((a) =>
  dataset.figures.filter((b) => b !== a).map((b): [Figure, Figure] => [a, b]),
)

describe('a rule of comparison', () => {
  it.each([
    // Rule, a pair that it forbids, a pair that it lets pass.
    [
      'a percentage and a count',
      ['removed-convicted-pct', 'predator-arrests'],
      ['removed-convicted-pct', 'removed-total'],
    ],
    [
      'a percentage in the sentence of a count',
      ['removed-convicted-pct', 'removed-total'],
      ['removed-convicted-pct', 'sc-removed'],
    ],
    ['unlike kinds of count', ['removed-total', 'shield-arrests'], ['removed-total', 'sc-removed']],
    ['unlike units', ['best-guns', 'best-cash'], ['predator-arrests', 'shield-arrests']],
    [
      'a category and another group',
      ['convicted-homicide', 'sc-level1'],
      ['convicted-homicide', 'convicted-sex-offense'],
    ],
    ['unlike end dates', ['cap-removed-convicted', 'g287-removed'], ['sc-removed', 'removed-total']],
    ['unlike scopes', ['sc-removed', 'removed-total'], ['best-guns', 'best-drugs']],
    [
      'parts of one whole',
      ['convicted-homicide', 'convicted-serious-drug'],
      ['convicted-homicide', 'sc-level1'],
    ],
    ['not said to be a part', ['convicted-homicide', 'removed-total'], ['sc-removed', 'g287-removed']],
  ] as const)('“%s” holds for %j and not for %j', (name, [a, b], [c, d]) => {
    const rule = rules.find((each) => each.name === name)
    expect(rule?.holds(figure(a), figure(b))).toBe(true)
    expect(rule?.holds(figure(c), figure(d))).toBe(false)
    // A rule that holds gives its reason unless a stronger one has already put the two apart.
    expect(rulesOf(a, b)).toContain(name)
    expect(rulesOf(c, d)).not.toContain(name)
  })

  it('has a test above: there are nine', () => {
    expect(rules.map(({ name }) => name)).toEqual([
      'a percentage and a count',
      'a percentage in the sentence of a count',
      'unlike kinds of count',
      'unlike units',
      'a category and another group',
      'unlike end dates',
      'unlike scopes',
      'parts of one whole',
      'not said to be a part',
    ])
  })

  it('of a percentage is for no two counts, though they stand in one sentence', () => {
    const rule = rules.find(({ name }) => name === 'a percentage in the sentence of a count')
    expect(rule?.holds(figure('removed-convicted'), figure('removed-total'))).toBe(false)
  })

  it('of a percentage is reason enough where the kinds differ too', () => {
    expect(rulesOf('removed-convicted-pct', 'shield-arrests')).not.toContain('unlike kinds of count')
  })

  it('“two forms” is for a count and a percentage that the sentence gives for it', () => {
    expect(rulesOf('removed-convicted', 'removed-convicted-pct')).toEqual(['two forms'])
    expect(textsOf('removed-convicted-pct', 'removed-convicted')).toEqual(
      textsOf('removed-convicted', 'removed-convicted-pct'),
    )
  })

  it('“stated part” is for a part in words, “part by layout” for one by nesting', () => {
    expect(rulesOf('sc-level1', 'sc-removed')).toEqual(['stated part'])
    expect(rulesOf('convicted-homicide', 'removed-convicted')).toEqual(['part by layout'])
  })

  it('“floor” is for a whole of “more than”, and for no other', () => {
    expect(rulesOf('removed-convicted', 'removed-total')).toEqual(['stated part', 'floor'])
    expect(rulesOf('sc-level1', 'sc-removed')).not.toContain('floor')
  })

  it('knows no figure by name: another figure with the same properties gets the same verdict', () => {
    for (const [a, b] of pairs.filter(([{ partOf }, other]) => partOf?.figure !== other.id)) {
      if (b.partOf?.figure === a.id || b.sameAs === a.id) continue
      expect(compare(renamed(a.id), b, dataset.figures).verdict, `${a.id} and ${b.id}`).toBe(
        compare(a, b, dataset.figures).verdict,
      )
    }
  })

  it('says in its reason what is unlike', () => {
    expect(textsOf('removed-total', 'shield-arrests')).toContain(
      'One counts people removed, the other people arrested.',
    )
    expect(textsOf('best-guns', 'best-cash')).toEqual(['One is in guns, the other in US dollars.'])
    expect(textsOf('cap-removed-convicted', 'removed-convicted')).toEqual([
      'They stop on different days: Aug. 29, 2011 and Aug. 19, 2011.',
      'One is for all of ICE, the other for a program. The release does not say that the one is part of the other.',
    ])
    expect(textsOf('removed-convicted', 'removed-total')).toEqual([
      'The release states the part: “including”.',
      'More than 343,151 is a floor: the share is lower if the total is higher.',
    ])
  })
})

describe('the verdict of a rule', () => {
  it('is “apart” where there is no common scale, else “beside”', () => {
    expect(rules.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['a percentage and a count', 'apart'],
      ['a percentage in the sentence of a count', 'beside'],
      ['unlike kinds of count', 'apart'],
      ['unlike units', 'apart'],
      ['a category and another group', 'apart'],
      ['unlike end dates', 'beside'],
      ['unlike scopes', 'beside'],
      ['parts of one whole', 'beside'],
      ['not said to be a part', 'beside'],
    ])
  })

  it.each([
    ['removed-total', 'removed-convicted', 'A part and its whole'],
    ['sc-removed', 'g287-removed', 'Side by side only: no ratio, no sum'],
    ['removed-total', 'shield-arrests', 'These share no scale'],
    ['removed-convicted', 'removed-convicted-pct', 'Two forms in one sentence: no ratio, no sum'],
  ])('stands over the comparison of %s and %s: %s', (a, b, title) => {
    expect(held(a, b).title).toBe(title)
    expect(held(b, a).title).toBe(title)
  })

  it.each([
    [
      'sc-removed',
      'cap-removed-convicted',
      'They belong to different programs and count different groups. The release does not say whether one person can be counted under both.',
    ],
    [
      'sc-removed',
      'removed-total',
      'One is for all of ICE, the other for a program. The release does not say that the one is part of the other.',
    ],
  ])('for unlike scopes has a reason that fits %s and %s', (a, b, reason) => {
    expect(textsOf(a, b)).toContain(reason)
    expect(textsOf(b, a)).toContain(reason)
  })

  it.each([
    ['removed-total', 'attendance', 'One counts people removed, the other people who attended.'],
    ['best-guns', 'predator-arrests', 'One counts things seized or stopped, the other people arrested.'],
  ])('for unlike kinds names the kinds of %s and %s', (a, b, reason) => {
    expect(textsOf(a, b)).toContain(reason)
  })

  it('for parts of one whole is the only reason between them', () => {
    expect(rulesOf('convicted-homicide', 'convicted-sex-offense')).toEqual(['parts of one whole'])
    expect(rulesOf('best-guns', 'best-guns')).not.toContain('parts of one whole')
  })
})

describe('a part', () => {
  const whole = figure('sc-removed')
  const part = figure('sc-level1')
  const to = (end: string): Figure['period'] => part.period && { ...part.period, end }

  it.each<[string, Partial<Figure>]>([
    ['in another unit', { unit: 'guns' }],
    ['of another kind', { kind: 'arrested' }],
    ['to another day', { period: to('2011-08-29') }],
    ['of another whole', { partOf: { figure: 'removed-total', basis: 'stated', words: 'including' } }],
    ['without a period', { period: null }],
  ])('%s has no share of the whole', (_, change) => {
    const other = { ...part, ...change }
    expect(compare(other, whole, dataset.figures)).toMatchObject({ share: null })
    expect(compare(whole, other, dataset.figures)).toMatchObject({ share: null })
  })

  it('of a whole without a period has no share of it', () => {
    expect(compare(part, { ...whole, period: null }, dataset.figures).share).toBeNull()
  })

  it('has a share of a whole where neither covers a period', () => {
    expect(compare({ ...part, period: null }, { ...whole, period: null }, dataset.figures).share?.text).toBe(
      '25.0%',
    )
  })
})

describe('two figures', () => {
  it.each<[string, string, Verdict, string]>([
    ['removed-convicted', 'removed-total', 'part', 'one sentence, joined by “including”'],
    ['sc-level1', 'sc-removed', 'part', 'one sentence, joined by “including”'],
    ['convicted-homicide', 'removed-convicted', 'part', 'nested under it'],
    ['convicted-sex-offense', 'removed-convicted', 'part', 'nested under it'],
    ['convicted-serious-drug', 'removed-convicted', 'part', 'nested under it'],
    ['sc-removed', 'removed-total', 'beside', 'one date, but not said to be a part'],
    ['cap-removed-convicted', 'removed-total', 'beside', 'other date, not said to be a part'],
    ['g287-removed', 'removed-total', 'beside', 'other date, not said to be a part'],
    ['cap-removed-convicted', 'removed-convicted', 'beside', 'other date, relation not stated'],
    ['sc-level1', 'removed-convicted', 'beside', 'not said to be a part'],
    ['convicted-homicide', 'removed-total', 'beside', 'a part of a part'],
    ['sc-removed', 'cap-removed-convicted', 'beside', 'one removal may stand under both'],
    ['sc-removed', 'g287-removed', 'beside', 'one removal may stand under both'],
    ['cap-removed-convicted', 'g287-removed', 'beside', 'one removal may stand under both'],
    ['convicted-homicide', 'convicted-sex-offense', 'beside', 'one person may stand under both'],
    ['convicted-sex-offense', 'convicted-serious-drug', 'beside', 'one person may stand under both'],
    ['predator-arrests', 'shield-arrests', 'beside', 'two operations, the one a floor'],
    ['convicted-homicide', 'sc-level1', 'apart', 'a category among all, a level in one program'],
    ['convicted-sex-offense', 'sc-level1', 'apart', 'a category among all, a level in one program'],
    ['convicted-homicide', 'cap-removed-convicted', 'apart', 'a category among all, one program'],
    ['convicted-sex-offense', 'predator-arrests', 'apart', 'removals, arrests'],
    ['removed-total', 'predator-arrests', 'apart', 'removals, arrests'],
    ['sc-level1', 'shield-arrests', 'apart', 'removals, arrests'],
    ['best-guns', 'best-cash', 'apart', 'guns, dollars'],
    ['best-guns', 'best-drugs', 'apart', 'guns, pounds'],
    ['best-cash', 'best-drugs', 'apart', 'dollars, pounds'],
    ['best-guns', 'shield-arrests', 'apart', 'things, people'],
    ['removed-convicted-pct', 'removed-convicted', 'same', 'one sentence, joined by “or”'],
    ['removed-convicted-pct', 'removed-total', 'beside', 'one sentence, what it is a share of is not said'],
    ['removed-convicted-pct', 'sc-removed', 'apart', 'percent, people'],
    ['removed-convicted-pct', 'shield-arrests', 'apart', 'percent, people'],
  ])('%s and %s: %s (%s)', (a, b, verdict) => {
    expect(held(a, b).verdict).toBe(verdict)
  })

  it.each(dataset.figures.filter(({ id }) => id !== 'attendance'))(
    'share nothing where one is the attendance: $id',
    ({ id }) => {
      expect(held('attendance', id)).toMatchObject({ verdict: 'apart', share: null })
    },
  )

  it.each([
    ['removed-convicted', 'removed-total', '57.0%', '195,700 ÷ 343,151', true],
    ['sc-level1', 'sc-removed', '25.0%', '16,187 ÷ 64,713', false],
    ['convicted-homicide', 'removed-convicted', '0.5%', '952 ÷ 195,700', false],
    ['convicted-sex-offense', 'removed-convicted', '2.5%', '4,972 ÷ 195,700', false],
    ['convicted-serious-drug', 'removed-convicted', '19.4%', '37,888 ÷ 195,700', false],
  ])('%s of %s is %s, with its formula and its bound', (part, whole, text, formula, isBounded) => {
    const { share, reasons } = held(part, whole)
    expect(share).toMatchObject({ text, formula })
    expect(reasons.some((reason) => reason.text.includes('lower if the total is higher'))).toBe(isBounded)
  })

  it('of one sentence have a computed share only beside the printed one', () => {
    expect(held('removed-convicted', 'removed-total').share?.printed?.valueText).toBe('50%')
    expect(held('sc-level1', 'sc-removed').share?.printed).toBeNull()
    expect(textsOf('removed-convicted', 'removed-convicted-pct')).toEqual([
      'The sentence gives one as another form of the other, with the word “or”. What the percentage is a share of is not said.',
    ])
    expect(textsOf('removed-convicted-pct', 'removed-total')).toEqual([
      'Both are in one sentence. What the percentage is a share of is not said.',
    ])
    expect(textsOf('removed-convicted-pct', 'predator-arrests')).toContain(
      'One is a percentage, the other a count.',
    )
  })

  it('are never more than parts of five wholes', () => {
    const parts = pairs.filter(([a, b]) => compare(a, b, dataset.figures).verdict === 'part')
    expect(parts).toHaveLength(2 * 5)
  })

  it('get one verdict in either order, of all 240', () => {
    expect(pairs).toHaveLength(240)
    for (const [a, b] of pairs) {
      const [there, back] = [compare(a, b, dataset.figures), compare(b, a, dataset.figures)]
      const names = (result: typeof there) => result.reasons.map(({ rule }) => rule)
      expect([there.verdict, there.title, there.share, names(there)]).toEqual([
        back.verdict,
        back.title,
        back.share,
        names(back),
      ])
    }
  })

  it('have a share only as part and whole, and always a reason in words', () => {
    for (const [a, b] of pairs) {
      const { verdict, share, reasons } = compare(a, b, dataset.figures)
      expect(share === null, `${a.id} and ${b.id}`).toBe(verdict !== 'part')
      expect(reasons.length, `${a.id} and ${b.id}`).toBeGreaterThan(0)
      for (const { text } of reasons) expect(text).toMatch(/^\S.*\.$/)
    }
  })

  it('get no number in the reason for which there is no ratio, but a date', () => {
    for (const [a, b] of pairs) {
      const { verdict, reasons } = compare(a, b, dataset.figures)
      if (verdict === 'part') continue
      const text = reasons
        .map((reason) => reason.text)
        .join(' ')
        .replaceAll(/\w+\. \d{1,2}, \d{4}/g, '')
      expect(text).not.toMatch(/\d/)
    }
  })

  it('that lack a period are not said to stop on different days', () => {
    const [a, b] = [figure('shield-arrests'), figure('predator-arrests')]
    const unlike = rules.find(({ name }) => name === 'unlike end dates')
    expect(unlike?.holds({ ...a, period: null }, b)).toBe(false)
  })
})

describe('what could be derived from two figures', () => {
  const ofPairs = derived.filter(
    (each): each is Derived & { figures: [string, string] } => each.figures?.length === 2,
  )

  it.each(ofPairs)('$what ($verdict) is treated as such: $why', ({ figures: [a, b], verdict, text }) => {
    expect(held(a, b).share?.text ?? null).toBe(verdict === 'shown' ? text : null)
  })
})

/** Everything that the model hands to the page: of every view, and of every two figures held against each other. */
function everythingSaid(): string {
  const views: View[] = [
    plainView,
    ...everyChoice,
    ...dataset.figures.map(({ id }) => ({ ...plainView, figure: id })),
  ]
  const compared = pairs.map(([a, b]) => sourceOf(dataset, { ...plainView, figure: a.id, compare: b.id }))
  const rows = views.map((view) => [
    filterRow(dataset, view),
    cardsOf(dataset, view).map(({ cards }) =>
      // The share that a bar is drawn with is no text.
      cards.map(({ part, ...card }) => ({ ...card, part: part && { ...part, share: null } })),
    ),
    chartsOf(dataset, view).map(({ bars, ...chart }) => ({
      ...chart,
      end: null,
      bars: bars.map(({ row, inner }) => ({ row, inner: inner && { ...inner, length: null } })),
    })),
    readingOf(dataset, view),
    notesOf(dataset, view),
    subsequentFiguresOf(dataset, view),
  ])
  return JSON.stringify([compared, rows])
}

describe('a number that the release does not support', () => {
  const said = everythingSaid()

  it.each(notDerivedAnywhere)('is said nowhere: $text, $what', ({ pattern }) => {
    expect(said.match(pattern)).toBeNull()
  })

  it('is no percentage either: there are these and no others', () => {
    const found = new Set(said.match(/\d+(?:\.\d+)?(?:%(?![0-9A-F]{2})| percent\b)/g))
    expect([...found].toSorted()).toEqual(percentages.map(({ text }) => text).toSorted())
  })

  it('would be found if it were', () => {
    expect(unsupportedIn('43,812 people, 43812, 48.6% and 5,106.')).toEqual(['43,812', '48.6%', '5,106'])
    expect(unsupportedIn('243,812 or 43,8120 or 148.6 or 5,106,000')).toEqual([])
  })
})
