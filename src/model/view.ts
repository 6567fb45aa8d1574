/** What the reader looks at, and its one written form: the query of the page's address. */
import type { Dataset } from '../dataset/schema.ts'
import { pastedId, pastedList, pastedNumber, pastedQuery } from './pasted.ts'

export type View = {
  /** The page, the briefing in the room, or the speaker's window beside it. */
  view: 'page' | 'briefing' | 'speaker'
  /** The slide of the briefing, from 1; 1 on the page. */
  slide: number
  /** What of the briefing is about to be printed: its slides, or a handout with their notes. */
  print: 'slides' | 'handout' | null
  /** Chosen program ids in the filter's order; none means all. */
  programs: readonly string[]
  /** The figure whose sentence is open. */
  figure: string | null
  /** The figure held against the open one. */
  compare: string | null
  /** Charts shown as tables. */
  tables: readonly string[]
  /** The place chosen on the map. */
  place: string | null
}

/** The view behind a plain address. */
export const plainView: View = {
  view: 'page',
  slide: 1,
  print: null,
  programs: [],
  figure: null,
  compare: null,
  tables: [],
  place: null,
}

const otherViews = [{ id: 'briefing' }, { id: 'speaker' }] as const
const prints = [{ id: 'slides' }, { id: 'handout' }] as const

type Ids = Pick<Dataset, 'programs' | 'figures' | 'charts' | 'places' | 'slides'>

/**
 * Reads a query such as `?program=cap,287g&figure=cap-removed-convicted`. Never fails: what is not known is left out
 * and returned in `dropped`, as "program=xyz"; parameters that are not ours are passed over.
 */
export function viewFromUrl(search: string, known: Ids): { view: View; dropped: string[] } {
  const query = pastedQuery(search)
  const dropped: string[] = []
  /** The known among the values of a name, in the order of the address, each once. */
  const knownOf = <Id extends string>(name: string, items: readonly { id: Id }[]): Id[] => {
    const ids = [...new Set(query.getAll(name).flatMap(pastedList))].flatMap((asked) => {
      const item = items.find(({ id }) => id === pastedId(asked))
      if (!item) dropped.push(`${name}=${asked}`)
      return item ? [item.id] : []
    })
    return [...new Set(ids)]
  }
  const many = (name: string, items: readonly { id: string }[]) => {
    const asked = knownOf(name, items)
    return items.map(({ id }) => id).filter((id) => asked.includes(id))
  }
  // A name may stand twice, as in a link that was put together by hand: the first value that is known counts.
  const one = <Id extends string>(name: string, items: readonly { id: Id }[]): Id | null =>
    knownOf(name, items)[0] ?? null
  const slideOf = (last: number) => {
    const asked = query.get('slide')
    if (!asked) return 1
    const slide = pastedNumber(asked)
    if (slide < 1 || slide > last) dropped.push(`slide=${asked}`)
    // A number past the end is nearest to the last slide; anything else starts from the first.
    return Math.max(1, Math.min(slide, last))
  }
  const other = one('view', otherViews)
  const programs = many('program', known.programs)
  const figure = one('figure', known.figures)
  const compare = one('compare', known.figures)
  const view: View = {
    view: other ?? 'page',
    slide: other === null ? 1 : slideOf(known.slides.length),
    print: other === 'briefing' ? one('print', prints) : null,
    programs: programs.length === known.programs.length ? [] : programs,
    figure,
    compare: figure === null || compare === figure ? null : compare,
    tables: many('table', known.charts),
    place: one('place', known.places),
  }
  return { view, dropped }
}

/** The query for a view, "?" for the plain one. Defaults are left out, commas stay readable. */
export function urlFromView(view: View): string {
  const parts: string[] = []
  if (view.programs.length > 0) parts.push(`program=${view.programs.join(',')}`)
  if (view.figure) parts.push(`figure=${view.figure}`)
  if (view.figure && view.compare) parts.push(`compare=${view.compare}`)
  if (view.tables.length > 0) parts.push(`table=${view.tables.join(',')}`)
  if (view.place) parts.push(`place=${view.place}`)
  if (view.view !== 'page') {
    parts.push(`view=${view.view}`)
    if (view.slide > 1) parts.push(`slide=${view.slide}`)
    if (view.view === 'briefing' && view.print) parts.push(`print=${view.print}`)
  }
  return `?${parts.join('&')}`
}

/** The address that differs from this view in the given ways only. */
export const hrefOf = (view: View, change: Partial<View>): string => urlFromView({ ...view, ...change })

const parameters = ['program', 'figure', 'compare', 'table', 'place', 'view', 'slide', 'print']

/**
 * What a link means that was drawn for an older query: where it differs from that one, it leads there; all else stays as
 * it is now. `href` may end in a part of the page ("#p7").
 */
export function changedSince(drawnFor: string, href: string, now: string): string {
  if (drawnFor === now) return href
  const [asked = '', ...part] = href.split('#')
  const [before, link, current] = [drawnFor, asked, now].map((query) => new URLSearchParams(query))
  const parts = parameters.flatMap((name) => {
    const value = link?.get(name) === before?.get(name) ? current?.get(name) : link?.get(name)
    return value ? [`${name}=${value}`] : []
  })
  return [`?${parts.join('&')}`, ...part].join('#')
}

/** The list with one id put in or taken out. */
export const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
