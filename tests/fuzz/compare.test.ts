// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/dataset/schema.ts'
import { compare } from '../../src/model/compare.ts'
import { percent } from '../../src/model/format.ts'
import { dataset } from '../support/dataset.ts'
import { counter, trials } from '../support/tried.ts'

const template = dataset.figures[0]!
const dates = dataset.figures.flatMap(({ period }) => (period ? [period.end] : []))

/** A random pair, unlike any in the release: every property that a rule reads is random. */
const anyFigure = (id: string, other: string): fc.Arbitrary<Figure> =>
  fc
    .record({
      value: fc.double({ min: 0.01, max: 1e9, noNaN: true }),
      unit: fc.constantFrom<Figure['unit'][]>('people', 'percent', 'guns', 'US dollars', 'pounds'),
      kind: fc.constantFrom<Figure['kind'][]>('removed', 'arrested', 'seized', 'attendance'),
      program: fc.constantFrom(null, 'cap', 'best', 'secure-communities'),
      bound: fc.constantFrom<Figure['bound'][]>('at-least', 'about', 'as-printed'),
      partOf: fc.option(
        fc.record({
          figure: fc.constantFrom(other, 'a-third-figure', 'a-fourth-figure'),
          basis: fc.constantFrom<('stated' | 'layout')[]>('stated', 'layout'),
          words: fc.constant('including'),
        }),
      ),
      end: fc.constantFrom(...dates),
    })
    .map(({ end, ...given }) => ({
      ...template,
      ...given,
      id,
      valueText: String(given.value),
      // The checks require days for every other kind of count.
      period: given.kind === 'attendance' ? null : { ...template.period!, end },
    }))

const anyPair = fc.tuple(anyFigure('one', 'other'), anyFigure('other', 'one'))

const isPart = (a: Figure, b: Figure) => a.partOf?.figure === b.id || b.partOf?.figure === a.id

const realPairs = dataset.figures.flatMap((a) =>
  dataset.figures.filter((b) => b !== a).map((b): [Figure, Figure] => [a, b]),
)

describe('any two figures', () => {
  it('have a verdict with at least one reason, independent of their order', (context) => {
    const tried = counter(context)
    const check = ([a, b]: [Figure, Figure]) => {
      tried('pairs of figures compared')
      const there = compare(a, b, [])
      const back = compare(b, a, [])
      expect(there.reasons.length).toBeGreaterThan(0)
      // The checks reject two figures that each claim to be part of the other.
      if (a.partOf?.figure === b.id && b.partOf?.figure === a.id) return
      expect(back.verdict).toBe(there.verdict)
      expect(back.title).toBe(there.title)
      expect(back.share).toEqual(there.share)
      expect(back.reasons.map(({ rule }) => rule)).toEqual(there.reasons.map(({ rule }) => rule))
    }
    realPairs.forEach(check)
    fc.assert(fc.property(anyPair, check), { numRuns: trials(3000) })
  })

  it('have a share only if one is part of the other on the same basis, and never a sum', (context) => {
    const tried = counter(context)
    const check = ([a, b]: [Figure, Figure]) => {
      tried('pairs of figures compared')
      const { verdict, share, title, reasons } = compare(a, b, [])
      if (share === null) expect(verdict).not.toBe('part')
      else {
        expect(verdict).toBe('part')
        expect(isPart(a, b)).toBe(true)
        expect([a.unit, a.kind, a.period?.end]).toEqual([b.unit, b.kind, b.period?.end])
        const [part, whole] = a.partOf?.figure === b.id ? [a, b] : [b, a]
        expect(share).toEqual({
          text: percent(part.value / whole.value),
          formula: `${part.valueText} ÷ ${whole.valueText}`,
          printed: null,
        })
      }
      const said = [title, ...reasons.map(({ text }) => text), share?.formula ?? ''].join(' ')
      expect(said).not.toMatch(/[+×−]/)
    }
    realPairs.forEach(check)
    fc.assert(fc.property(anyPair, check), { numRuns: trials(3000) })
  })
})
