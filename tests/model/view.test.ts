// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  changedSince,
  hrefOf,
  plainView,
  toggled,
  urlFromView,
  viewFromUrl,
  type View,
} from '../../src/model/view.ts'
import { dataset } from '../support/dataset.ts'

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
const programs = ids(dataset.programs)
const figures = ids(dataset.figures)
const tables = ids(dataset.charts)
const places = ids(dataset.places)

/** Every choice from a short list, in its order: for seven programs 128. */
const choices = (items: readonly string[]) =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((__, index) => bits & (1 << index)))

/** Views of every kind, far more than a reader would meet. */
const views: View[] = choices(programs)
  // All seven chosen one by one are the plain view.
  .filter((chosen) => chosen.length < programs.length)
  .flatMap((chosen, index) =>
    choices(tables).flatMap((asTables) => {
      const figure = [null, ...figures][index % (figures.length + 1)] ?? null
      const place = [null, ...places][index % (places.length + 1)] ?? null
      const other = figures[(index * 7) % figures.length] ?? null
      const compare = figure === null || other === figure ? null : other
      return [
        { ...plainView, programs: chosen, tables: asTables },
        { ...plainView, programs: chosen, tables: asTables, figure, compare, place },
      ]
    }),
  )

const read = (search: string) => viewFromUrl(search, dataset)

describe('a view', () => {
  it(`comes back from its address, in each of ${views.length} cases, and nothing is dropped`, () => {
    for (const view of views) expect(read(urlFromView(view))).toEqual({ view, dropped: [] })
  })

  it('has an address of its own', () => {
    const different = new Set(views.map((view) => JSON.stringify(view)))
    expect(new Set(views.map(urlFromView)).size).toBe(different.size)
  })

  it('has an address that one can read aloud', () => {
    const view = {
      ...plainView,
      programs: ['cap', '287g'],
      figure: 'cap-removed-convicted',
      tables: ['removals'],
      place: 'mesa-az',
    }
    expect(urlFromView(view)).toBe(
      '?program=cap,287g&figure=cap-removed-convicted&table=removals&place=mesa-az',
    )
  })

  it('that is plain has no parameters', () => {
    expect(urlFromView(plainView)).toBe('?')
    expect(read('')).toEqual({ view: plainView, dropped: [] })
    expect(read('?')).toEqual({ view: plainView, dropped: [] })
  })

  it('differs from another one in what is asked for only', () => {
    const view = { ...plainView, programs: ['cap'], tables: ['removals'] }
    expect(hrefOf(view, { programs: [] })).toBe('?table=removals')
    expect(hrefOf(view, { figure: 'best-guns' })).toBe('?program=cap&figure=best-guns&table=removals')
    expect(hrefOf(view, {})).toBe(urlFromView(view))
  })
})

describe('a link drawn for an older query', () => {
  it.each([
    // drawn for, leads to, the query by now, what it means
    ['?', '?figure=best-cash', '?program=cap', '?program=cap&figure=best-cash'],
    [
      '?program=cap',
      '?program=cap&figure=best-cash',
      '?program=cap,287g',
      '?program=cap,287g&figure=best-cash',
    ],
    ['?program=cap', '?program=cap&figure=best-cash', '', '?figure=best-cash'],
    ['?program=cap', '?', '?program=cap&place=mesa-az', '?place=mesa-az'],
    ['?figure=best-cash', '?', '?program=best&figure=best-cash', '?program=best'],
    ['?', '?table=removals', '?program=cap&place=mesa-az', '?program=cap&table=removals&place=mesa-az'],
    ['?', '?view=briefing', '?program=cap', '?program=cap&view=briefing'],
    ['?program=cap', '?program=cap', '?program=best', '?program=best'],
    ['?', '?', '', '?'],
    ['?', '?figure=best-cash#p7', '?program=cap', '?program=cap&figure=best-cash#p7'],
    ['?', '?#p7', '?program=cap', '?program=cap#p7'],
    ['?', '?#figure-best-cash', '?program=cap', '?#figure-best-cash'],
    ['?', '?table=removals#figure-best-cash', '?program=cap', '?table=removals#figure-best-cash'],
    [
      '?view=briefing&slide=2',
      '?view=briefing&slide=3',
      '?program=cap&view=briefing&slide=2',
      '?program=cap&view=briefing&slide=3',
    ],
    [
      '?view=briefing',
      '?view=briefing&print=handout',
      '?program=cap&view=briefing',
      '?program=cap&view=briefing&print=handout',
    ],
  ])('(%s) to %s means in %s %s', (drawnFor, href, now, target) => {
    expect(changedSince(drawnFor, href, now)).toBe(target)
  })

  it('leads where it says as long as that query is the address', () => {
    for (const view of views.slice(0, 60)) {
      const href = hrefOf(view, { figure: 'best-cash', compare: null, tables: ['removals'] })
      expect(changedSince(urlFromView(view), href, urlFromView(view))).toBe(href)
    }
  })

  it('to a place of the page alone stays one, without a query that would load it anew', () => {
    expect(changedSince('?program=cap', '#p7', '?program=cap')).toBe('#p7')
  })

  it('leads to the view of now, changed by what the link changes and nothing else', () => {
    const changes: Partial<View>[] = [
      { figure: 'best-cash', compare: null },
      { tables: ['removals'] },
      { place: 'mesa-az' },
      { programs: [] },
      { view: 'briefing', figure: null, compare: null },
    ]
    for (const now of views.filter((_, index) => index % 37 === 5)) {
      for (const change of changes) {
        const target = changedSince(urlFromView(plainView), hrefOf(plainView, change), urlFromView(now))
        const asked = Object.entries(change).filter(
          ([name, value]) => JSON.stringify(value) !== JSON.stringify(plainView[name as keyof View]),
        )
        const expected = viewFromUrl(urlFromView({ ...now, ...Object.fromEntries(asked) }), dataset).view
        expect(read(target)).toEqual({ view: expected, dropped: [] })
      }
    }
  })
})

describe('what is to be printed', () => {
  it('comes back from the address of the briefing', () => {
    for (const print of ['slides', 'handout'] as const) {
      const view: View = { ...plainView, view: 'briefing', slide: 3, programs: ['cap'], print }
      expect(read(urlFromView(view))).toEqual({ view, dropped: [] })
    }
    expect(read('?view=briefing&print=poster').dropped).toEqual(['print=poster'])
  })

  it('is nothing on the page and in the speaker’s window', () => {
    expect(read('?print=handout').view).toEqual(plainView)
    expect(read('?view=speaker&print=handout').view.print).toBeNull()
    expect(urlFromView({ ...plainView, view: 'speaker', print: 'handout' })).toBe('?view=speaker')
  })
})

describe('an address', () => {
  it('has its unknown values dropped and reported, and the rest kept', () => {
    const { view, dropped } = read('?program=cap,moon,287g&figure=nothing&table=pie&place=oz')
    expect(view).toEqual({ ...plainView, programs: ['cap', '287g'] })
    expect(dropped).toEqual(['program=moon', 'figure=nothing', 'table=pie', 'place=oz'])
  })

  it('may hold parameters that are not ours: they are passed over', () => {
    expect(read('?utm_source=mail&program=cap&fbclid=1')).toEqual({
      view: { ...plainView, programs: ['cap'] },
      dropped: [],
    })
  })

  it('gives the programs in the order of the filter, each once', () => {
    expect(read('?program=287g,cap,287g').view.programs).toEqual(['cap', '287g'])
    expect(read('?program=287g&program=cap').view.programs).toEqual(['cap', '287g'])
    expect(read('?program=287g%2Ccap').view.programs).toEqual(['cap', '287g'])
  })

  it('reports an unknown value once', () => {
    expect(read('?program=moon,moon&program=moon').dropped).toEqual(['program=moon'])
  })

  it('with all seven programs is the plain view', () => {
    expect(read(`?program=${programs.join(',')}`)).toEqual({ view: plainView, dropped: [] })
  })

  it('with one of our names and nothing after it asks for nothing', () => {
    expect(read('?program=&figure=&table=&place=')).toEqual({ view: plainView, dropped: [] })
  })

  it('compares only beside an open figure, and never a figure with itself', () => {
    expect(read('?compare=best-guns').view).toEqual(plainView)
    expect(read('?figure=best-guns&compare=best-guns').view.compare).toBeNull()
    expect(read('?figure=best-guns&compare=best-cash').view.compare).toBe('best-cash')
  })

  it.each([
    '?program=%',
    '?program=%E0%A4%A',
    '?program=__proto__,constructor,toString',
    '?figure=__proto__',
    '?figure=hasOwnProperty&place=constructor',
    '?program[]=cap',
    '?===&&&',
    '?program=<script>alert(1)</script>',
    `?program=${'x'.repeat(5000)}`,
    '?\u0000',
  ])('is never an error: %s', (search) => {
    const { view } = read(search)
    expect(view).toEqual(plainView)
    expect(read(urlFromView(view)).dropped).toEqual([])
  })
})

describe('a link as people paste it', () => {
  it.each([
    ['at the end of a sentence', '?figure=best-cash.'],
    ['in brackets', '?figure=best-cash)'],
    ['in a mark-up of links', '?figure=best-cash]**'],
    ['in quotation marks', '?figure=best-cash%E2%80%9D'],
    ['before a line break', '?figure=best-cash%0A'],
    ['in capitals', '?FIGURE=BEST-CASH'],
    ['with another hyphen', '?figure=best%E2%80%93cash'],
    ['with a space for its hyphen', '?figure=best+cash'],
    ['behind a mail program’s “&amp;”', '?utm_source=x&amp;figure=best-cash'],
    ['with several spaces for its hyphen', '?figure=best%20%20cash'],
    ['between dashes', '?figure=--best-cash--'],
    ['in brackets between dashes', '?figure=-(-best-cash-)-'],
  ])('%s still opens its figure', (_, search) => {
    expect(read(search)).toEqual({ view: { ...plainView, figure: 'best-cash' }, dropped: [] })
  })

  it.each(['?program=CAP,287(g)', '?program=cap;287g.', '?program=cap%252C287g', '?program=cap,%20287g%20'])(
    'still chooses its programs: %s',
    (search) => {
      expect(read(search)).toEqual({ view: { ...plainView, programs: ['cap', '287g'] }, dropped: [] })
    },
  )

  it.each(['?view=briefing&slide=4.', '?view=briefing&slide=4)”', '?View=Briefing&amp;Slide=4'])(
    'still opens its slide: %s',
    (search) => {
      expect(read(search)).toEqual({ view: { ...plainView, view: 'briefing', slide: 4 }, dropped: [] })
    },
  )

  it('with a gap in its list says nothing of the gap', () => {
    expect(read('?program=cap,%20,287g,')).toEqual({
      view: { ...plainView, programs: ['cap', '287g'] },
      dropped: [],
    })
  })

  it('has a name of ours only where the name is whole', () => {
    for (const search of ['?stamp;figure=best-cash', '?figamp;ure=best-cash'])
      expect(read(search)).toEqual({ view: plainView, dropped: [] })
  })

  it('asks for the first slide by its number as well', () => {
    expect(read('?view=briefing&slide=1')).toEqual({ view: { ...plainView, view: 'briefing' }, dropped: [] })
    expect(read('?view=briefing&slide=0').dropped).toEqual(['slide=0'])
    expect(read('?view=briefing&slide=11').dropped).toEqual([])
    expect(read('?view=briefing&slide=12').dropped).toEqual(['slide=12'])
  })

  it('whose value is unknown is reported as it was written', () => {
    expect(read('?figure=Best-Gold.').dropped).toEqual(['figure=Best-Gold.'])
    expect(read('?view=briefing&slide=4a').dropped).toEqual(['slide=4a'])
  })
})

describe('a choice of several', () => {
  it('gains what it does not have and loses what it has', () => {
    expect(toggled(['cap'], '287g')).toEqual(['cap', '287g'])
    expect(toggled(['cap', '287g'], 'cap')).toEqual(['287g'])
  })
})
