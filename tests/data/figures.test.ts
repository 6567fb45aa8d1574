// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/dataset/schema.ts'
import { altered, changed, dataset, faultsIn, figure, isBlamed, release } from '../support/dataset.ts'

const { figures, programs, places, cards, charts, page } = dataset
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
const withPeriod = figures.flatMap(({ id, period, quote }) => (period ? [{ id, period, quote }] : []))

const months = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
]
/** "2011-08-19" as the release writes it, "Aug. 19"; worked out here, since the app's own way is under test elsewhere. */
const printed = (iso: string) => `${months[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(8))}`

/** The figures that a sentence names in braces. */
const named = (text: string | null) =>
  [...(text ?? '').matchAll(/\{(?:bare )?([a-z0-9-]+)\}/g)].map(([, id = '']) => id)

describe('the figures', () => {
  it('are the sixteen of the release, in its order', () => {
    expect(ids(figures)).toEqual([
      'removed-total',
      'removed-convicted',
      'removed-convicted-pct',
      'convicted-homicide',
      'convicted-sex-offense',
      'convicted-serious-drug',
      'sc-removed',
      'sc-level1',
      'cap-removed-convicted',
      'g287-removed',
      'best-guns',
      'best-cash',
      'best-drugs',
      'predator-arrests',
      'shield-arrests',
      'attendance',
    ])
  })

  it('stand at sixteen places of the release', () => {
    expect(new Set(figures.map(({ valueSpan }) => valueSpan.start)).size).toBe(figures.length)
  })

  it('each come with a caution or more', () => {
    expect(ids(figures.filter(({ cautions }) => cautions.length === 0))).toEqual([])
  })

  it('are each on one card, or at the map', () => {
    const onCards = cards.map((card) => [...card.figures, card.part, ...named(card.aside)])
    const atMap = named(page.attendance)
    for (const id of ids(figures)) {
      const homes = onCards.filter((card) => card.includes(id)).length + (atMap.includes(id) ? 1 : 0)
      expect(homes, `${id} needs one home on the page`).toBe(1)
    }
  })
})

describe.each(figures)('$id', ({ id, quote, valueSpan, value, valueText, qualifier, bound }) => {
  it('has a quote that stands in the release once, at its place', () => {
    expect(release.slice(quote.start, quote.end)).toBe(quote.text)
    expect(release.split(quote.text)).toHaveLength(2)
  })

  it('has a quote that is a whole line or reaches from one sentence end to the next', () => {
    const before = release.slice(0, quote.start)
    expect(before).toMatch(/(?:^|\n|\n {2,4}• {1,2}|\. |— )$/)
    expect(release.slice(quote.end)).toMatch(/^(?:\n|$| [A-Z])/)
  })

  it('has its value in its quote, at its place, as printed', () => {
    expect(valueSpan.start).toBeGreaterThanOrEqual(quote.start)
    expect(valueSpan.end).toBeLessThanOrEqual(quote.end)
    expect(release.slice(valueSpan.start, valueSpan.end)).toBe(valueText)
    expect(quote.text).toContain(valueText)
  })

  it('is the whole of its number and not a piece of a longer one', () => {
    expect(release[valueSpan.start - 1]).not.toMatch(/[\d.,$]/)
    expect(release.slice(valueSpan.end)).not.toMatch(/^(?:\d|[.,]\d|%)/)
  })

  it('is the number that its text says', () => {
    expect(value).toBe(Number(valueText.replaceAll(/[^\d.]/g, '')))
  })

  it('has the words before its number as its qualifier, and loses no hedge', () => {
    const before = release.slice(quote.start, valueSpan.start)
    const hedge = ['more than', 'approximately'].find((words) => before.endsWith(`${words} `))
    expect(qualifier === null || before.endsWith(`${qualifier} `)).toBe(true)
    expect(hedge ?? qualifier).toBe(qualifier)
    expect(bound).toBe({ 'more than': 'at-least', approximately: 'about' }[hedge ?? ''] ?? 'as-printed')
  })

  it('has a paragraph number that a reader gets by counting', () => {
    expect(quote.paragraph).toBe(paragraphAt(quote.start))
  })

  it('is refused, by name, when any character of its quote has changed in the release', () => {
    for (let at = quote.start; at < quote.end; at += 1) {
      const bad = changed((copy) => {
        copy.release.text = altered(copy.release.text, at)
      })
      expect(isBlamed(bad, id), `character ${at}`).toBe(true)
    }
  })

  it.each<[string, (copy: Figure) => unknown]>([
    ['its value', (copy) => (copy.value += 1)],
    ['its value as printed', (copy) => (copy.valueText = altered(copy.valueText, copy.valueText.length - 1))],
    ['the start of its quote', (copy) => (copy.quote.start += 1)],
    ['the end of its quote', (copy) => (copy.quote.end -= 1)],
    ['the start of its number', (copy) => (copy.valueSpan.start += 1)],
    ['the end of its number', (copy) => (copy.valueSpan.end += 1)],
    ['a character of its quote', (copy) => (copy.quote.text = altered(copy.quote.text, 0))],
    ['its qualifier', (copy) => (copy.qualifier = 'only')],
    ['its program', (copy) => (copy.program = 'no-such-program')],
    ['its bound', (copy) => (copy.bound = copy.bound === 'as-printed' ? 'at-least' : 'as-printed')],
    ['a caution', (copy) => (copy.cautions = ['no-such-note'])],
    ['its whole', (copy) => (copy.partOf = { figure: 'no-such-figure', basis: 'layout', words: null })],
  ])('is refused, by name, when %s is not what the release says', (_, change) => {
    expect(
      isBlamed(
        changed((copy) => change(figure(id, copy))),
        id,
      ),
    ).toBe(true)
  })

  it('is refused, by name, when its hedge is left out altogether', () => {
    const bare = changed((copy) => {
      const own = figure(id, copy)
      own.qualifier = null
      own.bound = 'as-printed'
    })
    expect(isBlamed(bare, id)).toBe(bound !== 'as-printed' || qualifier === 'a total of')
  })
})

/** What the release says from the number of a whole to that of its part. */
const textBetween = (whole: Figure, part: Figure) => release.slice(whole.valueSpan.end, part.valueSpan.start)

describe('a part', () => {
  const parts = figures.flatMap((part) => (part.partOf ? [{ id: part.id, part, ...part.partOf }] : []))

  it('is one of five, two of them stated', () => {
    expect(parts.map(({ id, figure: whole, basis }) => [id, whole, basis])).toEqual([
      ['removed-convicted', 'removed-total', 'stated'],
      ['convicted-homicide', 'removed-convicted', 'layout'],
      ['convicted-sex-offense', 'removed-convicted', 'layout'],
      ['convicted-serious-drug', 'removed-convicted', 'layout'],
      ['sc-level1', 'sc-removed', 'stated'],
    ])
  })

  it.each(parts.filter(({ basis }) => basis === 'stated'))(
    '$id is called so by a word between its whole and itself',
    ({ part, figure: whole, words }) => {
      expect(textBetween(figure(whole), part)).toContain(words)
    },
  )

  it.each(parts.filter(({ basis }) => basis === 'layout'))(
    '$id stands under its whole on a deeper line, with no word that says more',
    ({ part, figure: whole, words }) => {
      const bullets = textBetween(figure(whole), part).match(/\n *• /g) ?? []
      expect(bullets.every((bullet) => bullet.length > '\n  • '.length)).toBe(true)
      expect(words).toBeNull()
    },
  )
})

describe('the dates', () => {
  it('are given for every figure but the attendance', () => {
    expect(ids(figures.filter(({ period }) => period === null))).toEqual(['attendance'])
  })

  const stated = withPeriod.flatMap(({ period, ...rest }) =>
    period.words === null ? [] : [{ ...rest, period, words: period.words }],
  )

  it.each(stated)('of $id stand in its quote', ({ period, quote, words }) => {
    expect(quote.text).toContain(words)
    expect([words, words.slice(0, -', 2011'.length)].some((end) => end.endsWith(printed(period.end)))).toBe(
      true,
    )
    expect(period.endBasis).toBe('stated')
    expect(words.includes(period.end.slice(0, 4))).toBe(period.yearBasis === 'stated')
    expect(words.includes(printed(period.start))).toBe(period.startBasis === 'stated')
  })

  it.each(withPeriod)(
    'of $id begin with the fiscal year of the heading and end before it does',
    ({ period }) => {
      const { fiscalYear } = dataset.release
      expect(release).toContain(`results for ${fiscalYear.name}\n`)
      expect(period.start).toBe(fiscalYear.start)
      expect(period.end > period.start && period.end < fiscalYear.end).toBe(true)
    },
  )

  it('are inherited from the line above, by the three convictions only', () => {
    const inherited = withPeriod.filter(({ period }) => period.endBasis === 'inherited')
    expect(ids(inherited)).toEqual(['convicted-homicide', 'convicted-sex-offense', 'convicted-serious-drug'])
    const above = figure('removed-total').period
    for (const { period } of inherited) {
      expect([period.start, period.end, period.yearBasis]).toEqual([above?.start, above?.end, 'inherited'])
    }
  })

  it('are four, and end before the fiscal year does', () => {
    const ends = new Set(withPeriod.map(({ period }) => period.end))
    expect([...ends].toSorted()).toEqual(['2011-08-19', '2011-08-22', '2011-08-29', '2011-08-31'])
  })
})

describe('the programs', () => {
  it('are the seven that the page filters by', () => {
    expect(ids(programs)).toEqual([
      'secure-communities',
      'cap',
      '287g',
      'best',
      'operation-predator',
      'community-shield',
      'human-smuggling',
    ])
  })

  it('are the seven items under “These partnerships include:”', () => {
    const list = between('These partnerships include:', 'Through these task forces')
    const items = list.split('\n').flatMap((line) => /• (.*?)(?:; and|;|\.)$/.exec(line)?.[1] ?? [])
    expect(programs.map(({ listedAs }) => listedAs.text).toSorted()).toEqual(items.toSorted())
  })

  it.each(programs)('$id stands in the release at its place', ({ listedAs }) => {
    expect(release.slice(listedAs.start, listedAs.end)).toBe(listedAs.text)
  })

  it.each(programs)('$id has figures unless it is said to have none', ({ id, link }) => {
    expect(figures.some(({ program }) => program === id)).toBe(link !== 'no-figure')
  })
})

describe('the departments', () => {
  it('are the fifteen that the release lists, in its order', () => {
    const list = between('following police departments:', undefined)
    const items = list.split('\n').flatMap((line) => /• (.*?)(?:; and|;)?$/.exec(line)?.[1] ?? [])
    expect(places.map(({ listedAs }) => listedAs.text)).toEqual(items)
    expect(places.map(({ order }) => order)).toEqual(items.map((_, index) => index + 1))
    expect(places).toHaveLength(15)
  })

  it.each(places)('$id stands in the release at its place', ({ listedAs, name, stateListed }) => {
    expect(release.slice(listedAs.start, listedAs.end)).toBe(listedAs.text)
    expect(listedAs.text).toBe(`${name}, ${stateListed}`)
  })

  it('carry no figure: none of the release is local', () => {
    const keys = new Set(places.flatMap((place) => Object.keys(place)))
    expect([...keys].filter((key) => /figure|value|count|population/i.test(key))).toEqual([])
  })
})

describe('the charts', () => {
  it('draw two things only: the three convictions, and removals by program', () => {
    expect(charts.map((chart) => chart.figures)).toEqual([
      ['convicted-homicide', 'convicted-sex-offense', 'convicted-serious-drug'],
      ['sc-removed', 'cap-removed-convicted', 'g287-removed'],
    ])
  })

  it('have one unit and one kind of count to an axis', () => {
    for (const chart of charts) {
      const axes = chart.figures.map((id) => `${figure(id).unit} ${figure(id).kind}`)
      expect(new Set(axes).size).toBe(1)
    }
  })
})

describe('a broken dataset', () => {
  it('has all its faults listed at once', () => {
    const bad = changed((copy) => {
      copy.figures[0]!.value += 1
      copy.figures[15]!.quote.start += 1
      copy.programs[2]!.listedAs.end -= 1
      copy.cards[0]!.caution = 'none'
    })
    expect(faultsIn(bad).map((fault) => fault.path)).toEqual([
      'figures.0.value',
      'figures.15.quote',
      'programs.2.listedAs',
      'cards.0.caution',
    ])
  })

  it('has each fault of its shape listed with its path', () => {
    const bad = structuredClone(dataset) as unknown as {
      figures: Record<string, unknown>[]
      version: unknown
    }
    bad.figures[3]!.value = '952'
    bad.figures[4]!.kind = 'deported'
    delete bad.figures[5]!.quote
    bad.figures[6]!.surplus = 1
    bad.version = 1
    expect(
      faultsIn(bad)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(['figures.3.value', 'figures.4.kind', 'figures.5.quote', 'figures.6.surplus', 'version'])
  })

  it.each([null, undefined, 'text', 7, [], {}])('is any other thing: %j', (input) => {
    expect(faultsIn(input)).not.toEqual([])
  })
})

/** The release from one of its phrases to another. */
function between(from: string, to: string | undefined) {
  const start = release.indexOf(from)
  const end = to === undefined ? release.length : release.indexOf(to)
  if (start < 0 || end < 0) throw new Error(`The release does not hold "${from}" or "${to}".`)
  return release.slice(start, end)
}

/**
 * The paragraph in which a place of the release stands. The body is numbered from the first prose paragraph on;
 * a result has its own number, a list that a colon announces shares that of its announcement.
 */
function paragraphAt(place: number) {
  const unnumbered = new Set([0, 1])
  let paragraph = 0
  let isAnnounced = false
  let at = 0
  let line = 0
  for (const text of release.split('\n')) {
    if (text.trim() !== '') {
      const isBullet = text.trimStart().startsWith('•')
      const isHeading = unnumbered.has(line) || text.startsWith('Partnership and public safety')
      if (!isHeading && !(isBullet && isAnnounced)) paragraph += 1
      if (!isBullet) isAnnounced = text.endsWith(':')
      line += 1
    }
    at += text.length + 1
    if (place < at) return paragraph
  }
  throw new Error(`${place} is beyond the end of the release.`)
}
