// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embedOf } from '../../src/model/embed.ts'
import { pastedId, pastedList } from '../../src/model/pasted.ts'
import { plainView, urlFromView, viewFromUrl, type View } from '../../src/model/view.ts'
import { dataset } from '../support/dataset.ts'
import { everyModel } from '../support/models.ts'
import { counter, trials } from '../support/tried.ts'

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
const programs = ids(dataset.programs)
const figures = ids(dataset.figures)
const tables = ids(dataset.charts)
const places = ids(dataset.places)
const known = { program: programs, figure: figures, compare: figures, table: tables, place: places }
const names = [...Object.keys(known), 'view', 'slide', 'print', 'id', 'theme']

/** Any string, often one of ours or nearly so, with the characters that are special in a URL. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'&=?#%,+;[]/\\"\'<>{}\u0000\uD800é٣ '.split('')), maxLength: 20 }),
  fc.constantFrom(...programs, ...figures, ...tables, ...places, 'briefing', 'speaker', 'page'),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '%',
    '%E0%A4%A',
    '-1',
    '0',
    '1e9',
    '1.5',
    'NaN',
  ),
  fc.integer().map(String),
)

/** Any parameters, including ours. Half are encoded as a browser would, half are raw. */
const anySearch = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...names), anyText), anyText, fc.boolean()), { maxLength: 8 })
  .map((pairs) =>
    pairs
      .map(([name, value, isWritten]) =>
        isWritten ? new URLSearchParams([[name, value]]).toString() : `${name}=${value}`,
      )
      .join('&'),
  )

const some = (items: readonly string[]) => fc.subarray([...items])
const orNull = (items: readonly string[]) => fc.option(fc.constantFrom(...items))

/** Any view of the app. */
const anyView = fc
  .record({
    view: fc.constantFrom<View['view'][]>('page', 'briefing', 'speaker'),
    slide: fc.integer({ min: 1, max: dataset.slides.length }),
    programs: some(programs).filter((chosen) => chosen.length < programs.length),
    figure: orNull(figures),
    compare: orNull(figures),
    tables: some(tables),
    place: orNull(places),
    print: fc.constantFrom<View['print'][]>('slides', 'handout', null),
  })
  .map((view): View => ({
    ...view,
    slide: view.view === 'page' ? 1 : view.slide,
    print: view.view === 'briefing' ? view.print : null,
    compare: view.figure === null || view.compare === view.figure ? null : view.compare,
  }))

const read = (search: string) => viewFromUrl(search, dataset)

describe('any URL', () => {
  it('parses to a view whose own URL parses cleanly', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(fc.oneof(anySearch, fc.string({ unit: 'binary' })), (search) => {
        tried('URLs fuzzed')
        const { view } = read(search)
        expect(read(urlFromView(view))).toEqual({ view, dropped: [] })
        expect(programs.filter((id) => view.programs.includes(id))).toEqual(view.programs)
        expect(view.slide).toSatisfy((slide: number) => slide >= 1 && slide <= dataset.slides.length)
      }),
      { numRuns: trials(4000) },
    )
  })

  it('gives page, drawer, briefing, embed and files something to render', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(fc.oneof(anySearch, anyView.map(urlFromView)), (search) => {
        tried('URLs fuzzed')
        expect(everyModel(dataset, read(search).view)).not.toContain(undefined)
        expect(embedOf(dataset, search).content).toBeDefined()
      }),
      { numRuns: trials(150) },
    )
  })

  it('survives the round trip from view to URL and back', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(anyView, (view) => {
        tried('URLs fuzzed')
        expect(read(urlFromView(view))).toEqual({ view, dropped: [] })
      }),
      { numRuns: trials(2000) },
    )
  })
})

/** Whether a value requests something known under this name, or nothing. */
const isOurs = (name: string, text: string) =>
  text.trim() === '' ||
  pastedList(text).some((part) => (known[name as keyof typeof known] ?? []).includes(pastedId(part)))

describe('the known values in a URL', () => {
  const foreign = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })

  it('are kept next to any junk in our parameters, which is reported', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(
        anyView,
        fc.constantFrom('program', 'figure', 'compare', 'table', 'place'),
        foreign,
        fc.boolean(),
        (view, name, text, isFirst) => {
          // A URL cannot contain a lone surrogate; browsers replace it.
          const value = new URLSearchParams([['', text]]).get('') ?? ''
          fc.pre(!isOurs(name, value))
          tried('URLs fuzzed')
          const own = urlFromView(view).slice(1)
          const junk = new URLSearchParams([[name, value]]).toString()
          const { view: found, dropped } = read(isFirst ? `?${junk}&${own}` : `?${own}&${junk}`)
          expect(found).toEqual(view)
          expect(dropped.join(',')).toContain(`${name}=`)
        },
      ),
      { numRuns: trials(2000) },
    )
  })

  it('are kept among foreign parameters, which are ignored', (context) => {
    const tried = counter(context)
    fc.assert(
      fc.property(anyView, foreign, anyText, (view, name, value) => {
        fc.pre(!names.includes(name.toLowerCase().replace(/^amp;/, '')))
        tried('URLs fuzzed')
        const junk = new URLSearchParams([[name, value]]).toString()
        expect(read(`${urlFromView(view)}&${junk}`)).toEqual({ view, dropped: [] })
      }),
      { numRuns: trials(1000) },
    )
  })

  it('are none in an empty query', () => {
    expect(read('?&&&=&=').view).toEqual(plainView)
  })
})
