// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DatasetError } from '../../src/dataset/dataset-error.ts'
import { bundled } from '../../src/dataset/load.ts'
import { parseDataset } from '../../src/dataset/parse.ts'
import type { Dataset } from '../../src/dataset/schema.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { anyChange, anyValue, apply, at, paths, type Json } from '../support/changes.ts'
import { dataset } from '../support/dataset.ts'
import { everyModel, numbersIn, textsIn } from '../support/models.ts'
import { hasRemedy } from '../support/remedy.ts'
import { counter, trials } from '../support/tried.ts'

const views: View[] = [
  plainView,
  { ...plainView, programs: ['cap', '287g'], tables: ['removals'] },
  { ...plainView, view: 'briefing', programs: ['human-smuggling'], slide: 3 },
]

/** Renders everything from an accepted dataset. */
function drawn(taken: Dataset) {
  const [first = 'none', second = 'none'] = taken.figures.map(({ id }) => id)
  return [...views, { ...plainView, figure: first, compare: second === first ? null : second }].map((view) =>
    everyModel(taken, view),
  )
}

/** Whether the path leads to the fault: each step exists, or is the missing one. */
const isFindable = (value: unknown, path: string): boolean =>
  path === '(whole file)' ||
  !path.includes('.') ||
  (typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(
      ([key, inner]) =>
        path === key || (path.startsWith(`${key}.`) && isFindable(inner, path.slice(key.length + 1))),
    ))

/** The faults for which the app rejects the data, or the accepted dataset. Any other error is a crash. */
function outcome(input: unknown): Dataset | readonly { path: string; message: string }[] {
  try {
    return parseDataset(input)
  } catch (error) {
    if (error instanceof DatasetError) return error.faults
    throw error
  }
}

/** What must never be shown: non-numbers, or unfilled braces. */
const noNumber = /\b(?:NaN|undefined|Infinity)\b/
const unfilled = /\{[^"\s]*\}/

/** The values of each figure that are checked against the release. */
const said = ({ figures }: Dataset) =>
  figures.map(({ value, valueText, qualifier, bound, period }) => ({
    value,
    valueText,
    qualifier,
    bound,
    end: period?.end,
  }))

describe('any change to the data', () => {
  it('is rejected with its path, or accepted and rendered', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 3 }), (changes) => {
        const copy = structuredClone(bundled)
        // An earlier change may have removed this path.
        for (const change of changes) if (at(copy, change.path) !== undefined) apply(copy, change)
        tried('datasets mutated')
        const result = outcome(copy)
        if ('figures' in result) {
          tried('mutated datasets accepted and rendered')
          const models = drawn(result)
          // BibTeX uses braces.
          const written = textsIn(models).filter((text) => !text.startsWith('@misc'))
          expect(written.filter((text) => unfilled.test(text))).toEqual([])
          // The random data may contain such a word itself.
          if (!noNumber.test(JSON.stringify(copy)))
            expect(written.filter((text) => noNumber.test(text))).toEqual([])
          expect(numbersIn(models).filter((number) => !Number.isFinite(number))).toEqual([])
        } else {
          tried('mutated datasets rejected with a path')
          expect(result.length).toBeGreaterThan(0)
          for (const { path, message } of result) {
            expect(message).toSatisfy(hasRemedy)
            expect(path).toSatisfy((where: string) => isFindable(copy, where))
          }
        }
      }),
      { numRuns: trials(700) },
    )
  })

  it('to a value’s type is rejected at its path', (context) => {
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

  it('never changes a figure’s number, qualifier, bound or end date', (context) => {
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

describe('any other value instead of the data', () => {
  it('is rejected', (context) => {
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
