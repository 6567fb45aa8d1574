import { useSyncExternalStore } from 'react'
import { pastedId } from '../../model/pasted.ts'
import { changedSince } from '../../model/view.ts'

const changed = 'address-changed'

function subscribe(notify: () => void) {
  addEventListener('popstate', notify)
  addEventListener(changed, notify)
  return () => {
    removeEventListener('popstate', notify)
    removeEventListener(changed, notify)
  }
}

type Step = { within: true } | null

/** The query string of the URL, for example "?program=cap"; "" on the server and during hydration. */
export const useQueryString = () =>
  useSyncExternalStore(
    subscribe,
    () => location.search,
    () => '',
  )

/**
 * Navigates to another view of the page, as a new history entry or in place of the current one. A fragment is
 * scrolled into view once the view has changed.
 */
export function go(href: string, { replace = false } = {}) {
  const [query = '', part] = href.split('#')
  const search = query === '?' ? '' : query
  if (search !== location.search) {
    const address = location.pathname + search
    if (replace) history.replaceState(history.state, '', address)
    else history.pushState({ within: true } satisfies Step, '', address)
    dispatchEvent(new Event(changed))
  }
  if (part) requestAnimationFrame(() => showPart(part))
}

/**
 * The query that the links on the page were rendered for, which may lag behind the URL, and the URL's current query.
 */
let drawnFor: { search: string; now: () => string } | null = null

/**
 * Registers the query that the links on the page were rendered for, and how to get the URL's current query in the
 * same form; null where links are always up to date.
 */
export function linksDrawnFor(drawn: typeof drawnFor) {
  drawnFor = drawn
}

/** Navigates in place of the current history entry: for steps within something that one "back" should leave. */
export const goInPlace = (href: string) => go(href, { replace: true })

/**
 * Closes what was opened: by "back" where the page opened it, else by replacing the entry, so that "back" never
 * reopens it.
 */
export function leave(href: string) {
  if ((history.state as Step)?.within) history.back()
  else goInPlace(href)
}

/** Scrolls an element into view, opens it if it is a `details`, and focuses its first link. */
function showPart(id: string) {
  const part = document.getElementById(id)
  if (part instanceof HTMLDetailsElement) part.open = true
  part?.scrollIntoView({ block: 'center' })
  part?.querySelector('a')?.focus({ preventScroll: true })
}

/** Scrolls to the element of a fragment that was pasted with trailing punctuation: "#p7.". */
export function showPastedPart() {
  const id = pastedId(location.hash)
  if (location.hash !== `#${id}`) showPart(id)
}

function follow(event: MouseEvent) {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href')
  if (href?.startsWith('#')) {
    const part = document.getElementById(href.slice(1))
    if (part instanceof HTMLDetailsElement) part.open = true
    return
  }
  if (!link || !href?.startsWith('?') || link.getAttribute('target') || link.hasAttribute('download')) return
  event.preventDefault()
  // A dialog is rendered for the URL itself, ahead of the page. Steps within it replace each other, so that one "back"
  // leaves it.
  const isInDialog = link.closest('dialog') !== null
  const target = drawnFor === null || isInDialog ? href : changedSince(drawnFor.search, href, drawnFor.now())
  go(target, { replace: isInDialog || link.hasAttribute('data-replace') })
}

/**
 * Follows links to other views of this page ("?figure=…") without a page load. They remain plain links: for a new
 * tab, for a bookmark, and without JavaScript. Returns the function that stops it.
 */
export function followLinks(root: Document): () => void {
  root.addEventListener('click', follow)
  return () => root.removeEventListener('click', follow)
}
