// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DatasetError } from '../../src/dataset/dataset-error.ts'
import { bundled, parseDataset } from '../../src/dataset/load.ts'
import type { Dataset } from '../../src/dataset/schema.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { anyChange, anyValue, apply, at, paths, type Json } from '../support/changes.ts'
import { dataset } from '../support/dataset.ts'
import { everyModel, numbersIn, textsIn } from '../support/models.ts'
import { counter, trials } from '../support/tried.ts'

const views: View[] = [
  plainView,
  { ...plainView, programs: ['cap', '287g'], tables: ['removals'] },
  { ...plainView, view: 'briefing', programs: ['human-smuggling'], slide: 3 },
]

/** Draws everything from a dataset that the app has taken. */
function drawn(taken: Dataset) {
  const [first = 'none', second = 'none'] = taken.figures.map(({ id }) => id)
  return [...views, { ...plainView, figure: first, compare: second === first ? null : second }].map((view) =>
    everyModel(taken, view),
  )
}

/** Whether the one who has to correct the fault finds its place: each step is there, or is the one that is missing. */
const isFindable = (value: unknown, path: string): boolean =>
  path === '(whole file)' ||
  !path.includes('.') ||
  (typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(
      ([key, inner]) =>
        path === key || (path.startsWith(`${key}.`) && isFindable(inner, path.slice(key.length + 1))),
    ))

/** The faults with which the app refuses the data, or the data that it takes. Anything else is a crash. */
function outcome(input: unknown): Dataset | readonly { path: string; message: string }[] {
  try {
    return parseDataset(input)
  } catch (error) {
    if (error instanceof DatasetError) return error.faults
    throw error
  }
}

/** What must not reach a reader: a number that is none, or braces that nobody has filled. */
const noNumber = /\b(?:NaN|undefined|Infinity)\b/
const unfilled = /\{[^"\s]*\}/

/** What is said of each figure. */
const said = ({ figures }: Dataset) =>
  figures.map(({ value, valueText, qualifier, bound, period }) => ({
    value,
    valueText,
    qualifier,
    bound,
    end: period?.end,
  }))

describe('any change to the data', () => {
  it('is refused with its place, or taken and drawn', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 3 }), (changes) => {
        const copy = structuredClone(bundled)
        // A later change may find that an earlier one took its place away.
        for (const change of changes) if (at(copy, change.path) !== undefined) apply(copy, change)
        tried('datasets mutated')
        const result = outcome(copy)
        if ('figures' in result) {
          tried('mutated datasets taken and drawn')
          const models = drawn(result)
          // BibTeX is written in braces.
          const written = textsIn(models).filter((text) => !text.startsWith('@misc'))
          expect(written.filter((text) => unfilled.test(text))).toEqual([])
          // Chance may write such a word into the data itself.
          if (!noNumber.test(JSON.stringify(copy)))
            expect(written.filter((text) => noNumber.test(text))).toEqual([])
          expect(numbersIn(models).filter((number) => !Number.isFinite(number))).toEqual([])
        } else {
          tried('mutated datasets refused with a path')
          expect(result.length).toBeGreaterThan(0)
          for (const { path, message } of result) {
            expect(message).not.toBe('')
            expect(path).toSatisfy((where: string) => isFindable(copy, where))
          }
        }
      }),
      { numRuns: trials(700) },
    )
  })

  it('in the shape of one place is refused at that place', (context) => {
    const tried = counter(context)
    const shapes = fc.constantFrom<Json>(true, [[]], { surplus: 1 })
    fc.assert(
      fc.property(fc.constantFrom(...paths), shapes, (path, value) => {
        const copy = structuredClone(bundled)
        apply(copy, { how: 'replace', path, value })
        tried('datasets mutated')
        const result = outcome(copy)
        const where = path.join('.')
        const named = 'figures' in result ? [] : result.map((fault) => fault.path)
        expect(named).toSatisfy((all: string[]) =>
          all.some((each) => each === where || each.startsWith(`${where}.`)),
        )
      }),
      { numRuns: trials(500) },
    )
  })

  it('leaves no figure with another number, hedge, unit or last day than the release gives it', (context) => {
    const tried = counter(context)
    const numeric = paths.filter(
      ([file, , field]) =>
        file === 'figures' &&
        ['value', 'valueText', 'qualifier', 'bound', 'period', 'quote', 'valueSpan'].includes(String(field)),
    )
    fc.assert(
      fc.property(
        fc.record({
          how: fc.constantFrom('replace', 'edit', 'delete'),
          path: fc.constantFrom(...numeric),
          value: anyValue,
        }),
        (change) => {
          const copy = structuredClone(bundled)
          apply(copy, change)
          tried('datasets mutated')
          const result = outcome(copy)
          if (!('figures' in result)) return
          expect(said(result)).toEqual(said(dataset))
        },
      ),
      { numRuns: trials(1500) },
    )
  })
})

describe('any other thing in place of the data', () => {
  it('is refused', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(fc.anything(), (input) => {
        tried('datasets mutated')
        expect(outcome(input)).not.toHaveProperty('figures')
      }),
      { numRuns: trials(500) },
    )
  })
})
