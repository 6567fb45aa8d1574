// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { chartOf, chartsOf, type BarRow, type ChartRow } from '../../src/model/charts.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { changed, dataset, figure } from '../support/dataset.ts'
import { choosing, everyChoice } from '../support/views.ts'

const chart = (id: string, view: View = plainView): ChartRow => chartOf(dataset, view, id)
const bars = (id: string, view?: View) => chart(id, view).bars
const figures = (id: string, view?: View) => bars(id, view).map(({ row }) => row.id)

describe('the charts', () => {
  it('have their bars in the order of the release', () => {
    expect(figures('convictions')).toEqual([
      'convicted-homicide',
      'convicted-sex-offense',
      'convicted-serious-drug',
    ])
    expect(figures('removals')).toEqual(['sc-removed', 'cap-removed-convicted', 'g287-removed'])
  })

  it('draw each bar, and each part inside one, on one scale from zero', () => {
    for (const { bars: drawn, end } of chartsOf(dataset, plainView)) {
      for (const { row, length, inner } of drawn) {
        expect(length).toBeCloseTo(row.value / end, 12)
        expect(inner?.length ?? 0).toBeCloseTo((inner?.row.value ?? 0) / end, 12)
      }
    }
  })

  it('nest Level 1 inside Secure Communities, with its share and formula, and nothing else', () => {
    const nested = chartsOf(dataset, plainView).flatMap((each) => each.bars.filter(({ inner }) => inner))
    expect(nested.map(({ row }) => row.id)).toEqual(['sc-removed'])
    expect(nested[0]?.inner).toMatchObject({
      row: { id: 'sc-level1', qualified: '16,187' },
      share: '25.0%',
      formula: '16,187 ÷ 64,713',
    })
  })

  it('let a part without words of its own have none', () => {
    const other = changed((copy) => {
      for (const each of copy.charts)
        each.captions = each.captions.filter((caption) => caption.figure !== 'sc-level1')
    })
    expect(chartOf(other, plainView, 'removals').bars[0]?.inner?.caption).toBe('')
  })

  it('are found by their ids, and one that is not there is an error with its id', () => {
    expect(() => chartOf(dataset, plainView, 'pie')).toThrow('There is no chart "pie".')
  })

  it('nest nothing that only the layout of the release makes a part', () => {
    const other = changed((copy) => (figure('sc-level1', copy).partOf!.basis = 'layout'))
    const nested = chartsOf(other, plainView).flatMap((each) => each.bars.filter(({ inner }) => inner))
    expect(nested).toEqual([])
  })

  it('leave 287(g) open at its end, since “more than” stands before it', () => {
    expect(bars('removals').map(({ row }) => [row.qualified, row.end])).toEqual([
      ['64,713', 'closed'],
      ['84,969', 'closed'],
      ['more than 17,008', 'beyond'],
    ])
  })

  it('give every bar its own last day', () => {
    expect(bars('removals').map(({ row }) => row.asOf)).toEqual(['to Aug. 19', 'to Aug. 29', 'to Aug. 22'])
    expect(bars('convictions').every(({ row }) => row.dateInherited)).toBe(true)
  })

  it('say what is to be seen, with every number and its hedge', () => {
    const { summary } = chart('removals')
    expect(summary).toMatch(/^Removals by program\. Bar chart with three bars: /)
    for (const { row } of bars('removals')) expect(summary).toContain(row.sentence)
    expect(summary).toContain('More than 17,008')
  })

  it('leave room for every bar', () => {
    for (const view of [plainView, ...everyChoice]) {
      for (const { bars: drawn } of chartsOf(dataset, view)) {
        for (const { length } of drawn) {
          expect(length).toBeGreaterThan(0)
          expect(length).toBeLessThan(1)
        }
      }
    }
  })

  it('leave the number inside the second line of a bar its room too, on the narrowest phone', () => {
    for (const view of [plainView, ...everyChoice]) {
      for (const { row, length, inner } of bars('removals', view)) {
        const letters = inner ? `${inner.row.qualified} ${inner.row.name}`.length : row.qualified.length
        // 13 px letters are narrower than those of the number itself; the narrowest plot is that of a 320 px screen.
        const width = letters * (inner ? 6.6 : 8.4)
        expect(length * 280 + 9 + width, `${row.id} of ${view.programs.join(',')}`).toBeLessThanOrEqual(280)
      }
    }
  })
})

/** What of a bar is the same for every choice. */
const fixed = (bar: BarRow) => [bar.row.id, bar.programs, bar.rank, bar.length, bar.inner?.length]

describe('the bars', () => {
  it('belong to the program of their figure, or to none', () => {
    expect(chart('removals').allBars.map(({ programs }) => programs)).toEqual([
      'secure-communities',
      'cap',
      '287g',
    ])
    expect(chart('convictions').allBars.map(({ programs }) => programs)).toEqual(['', '', ''])
  })

  it('are told whether programs are chosen', () => {
    expect(chart('removals').isFiltered).toBe(false)
    expect(chart('removals', choosing('cap')).isFiltered).toBe(true)
  })

  it('are shorter where the part inside one has a long name', () => {
    const long = changed((copy) => (figure('sc-level1', copy).name = 'x'.repeat(28)))
    const [removals] = chartsOf(long, plainView).filter(({ id }) => id === 'removals')
    expect(removals!.end).toBeGreaterThan(chart('removals').end)
  })

  it('beyond the eighth are counted in the summary, but not read out', () => {
    const many = changed((copy) => {
      const [item] = copy.charts.filter(({ id }) => id === 'removals')
      for (let index = 0; index < 9; index += 1) {
        copy.figures.push({ ...figure('g287-removed', copy), id: `more-${index}`, label: `people ${index}` })
        item!.figures.push(`more-${index}`)
      }
    })
    const [removals] = chartsOf(many, plainView).filter(({ id }) => id === 'removals')
    expect(removals?.summary).toContain('Bar chart with 12 bars: 64,713 ')
    expect(removals?.summary).toMatch(
      / people 3, to Aug\. 22, 2011\. More than 17,008 people 4, to Aug\. 22, 2011\.$/,
    )
  })
})

describe('a chart of chosen programs', () => {
  it('keeps the bars of those programs', () => {
    expect(figures('removals', choosing('cap', '287g'))).toEqual(['cap-removed-convicted', 'g287-removed'])
    expect(figures('removals', choosing('secure-communities', 'best'))).toEqual(['sc-removed'])
  })

  it.each(['best', 'operation-predator', 'community-shield', 'human-smuggling'])(
    'without a bar for %s stays, and says why',
    (program) => {
      const { bars: drawn, unfiltered, title } = chart('removals', choosing(program))
      expect(drawn).toEqual([])
      expect(title).toBe('Removals by program')
      expect(unfiltered).toBe(
        'The release gives removals for Secure Communities, the Criminal Alien Program and 287(g) only.',
      )
    },
  )

  it('of convictions is empty for any program, and says why', () => {
    for (const view of everyChoice) {
      expect(figures('convictions', view)).toEqual([])
      expect(chart('convictions', view).unfiltered).toBe(
        'The release itemizes convictions for all ICE removals, not by program.',
      )
    }
  })

  it('has all its bars at hand, on the scale and in the places that they have on the plain page', () => {
    for (const view of everyChoice) {
      for (const { id, end, programs, allBars } of chartsOf(dataset, view)) {
        const plain = chart(id)
        expect(end).toBe(plain.end)
        expect(programs).toBe(plain.programs)
        expect(allBars.map(fixed)).toEqual(plain.bars.map(fixed))
      }
    }
  })

  it('shows of them those that name one of these programs', () => {
    for (const view of everyChoice) {
      for (const { allBars, bars: own } of chartsOf(dataset, view)) {
        const named = allBars.filter(({ programs }) => programs !== '' && view.programs.includes(programs))
        expect(own).toEqual(named)
      }
    }
    for (const { allBars, bars: own } of chartsOf(dataset, plainView)) expect(own).toEqual(allBars)
  })

  it('counts and names in its summary only what it shows', () => {
    const { summary } = chart('removals', choosing('cap'))
    expect(summary).toMatch(/^Removals by program\. Bar chart with one bar: 84,969 people/)
    expect(summary).not.toContain('64,713')
  })
})

describe('a chart and its table', () => {
  it('are one step apart in the address, each chart for itself', () => {
    expect(chart('removals')).toMatchObject({
      asTable: false,
      href: { chart: '?', table: '?table=removals' },
    })
    const view = { ...plainView, tables: ['convictions'] }
    expect(chart('convictions', view)).toMatchObject({
      asTable: true,
      href: { chart: '?', table: '?table=convictions' },
    })
    expect(chart('removals', view)).toMatchObject({
      asTable: false,
      href: { chart: '?table=convictions', table: '?table=convictions,removals' },
    })
  })

  it('never put unlike kinds on one axis', () => {
    for (const { bars: drawn } of chartsOf(dataset, plainView)) {
      expect(new Set(drawn.map(({ row }) => `${figure(row.id).kind} ${figure(row.id).unit}`)).size).toBe(1)
    }
  })
})
