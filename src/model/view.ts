/** The state of the view and its only serialization, the URL's query. */
import type { Dataset } from '../dataset/schema.ts'
import { pastedId, pastedList, pastedNumber, pastedQuery } from './pasted.ts'

export type View = {
  /** The page, the briefing, or the speaker window. */
  view: 'page' | 'briefing' | 'speaker'
  /** The slide of the briefing, from 1; 1 on the page. */
  slide: number
  /** The form in which the briefing is about to be printed: slides, or a handout with notes. */
  print: 'slides' | 'handout' | null
  /** Chosen program ids in the filter's order; empty for all. */
  programs: readonly string[]
  /** The figure whose sentence is open. */
  figure: string | null
  /** The figure compared with the open one. */
  compare: string | null
  /** Charts shown as tables. */
  tables: readonly string[]
  /** The place selected on the map. */
  place: string | null
}

/** The view of a URL without a query. */
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
 * Parses a query such as `?program=cap,287g&figure=cap-removed-convicted`. Never fails: unknown values are returned
 * in `dropped`, as "program=xyz"; foreign parameters are ignored.
 */
export function viewFromUrl(search: string, known: Ids): { view: View; dropped: string[] } {
  const query = pastedQuery(search)
  const dropped: string[] = []
  /** The known values of a parameter, in the URL's order, each once. */
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
  // A parameter may be repeated, as in a link edited by hand: the first known value counts.
  const one = <Id extends string>(name: string, items: readonly { id: Id }[]): Id | null =>
    knownOf(name, items)[0] ?? null
  const slideOf = (last: number) => {
    const asked = query.get('slide')
    if (!asked) return 1
    const slide = pastedNumber(asked)
    if (slide < 1 || slide > last) dropped.push(`slide=${asked}`)
    // A number past the end means the last slide; anything else the first.
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

/** The query of a view, "?" for the default one. Defaults are omitted and commas stay readable. */
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

/** URL of this view with the given changes. */
export const hrefOf = (view: View, change: Partial<View>): string => urlFromView({ ...view, ...change })

const parameters = ['program', 'figure', 'compare', 'table', 'place', 'view', 'slide', 'print']

/**
 * Resolves a link that was rendered for an older query: it changes what it differs in from that query and leaves the
 * rest as it is now. `href` may end in a fragment ("#p7"). A link to a figure's card ("#figure-…") always ends the
 * filter, which may hide the card by now.
 */
export function changedSince(drawnFor: string, href: string, now: string): string {
  if (drawnFor === now) return href
  const [asked, ...part] = href.split('#')
  const before = new URLSearchParams(drawnFor)
  const link = new URLSearchParams(asked)
  const current = new URLSearchParams(now)
  if (part[0]?.startsWith('figure-')) current.delete('program')
  const parts = parameters.flatMap((name) => {
    const value = link.get(name) === before.get(name) ? current.get(name) : link.get(name)
    return value ? [`${name}=${value}`] : []
  })
  return [`?${parts.join('&')}`, ...part].join('#')
}

/** The list with one id added or removed. */
export const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
