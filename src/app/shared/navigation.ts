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

/** The query of the address, for example "?program=cap". On the server and while hydrating: "". */
export const useQueryString = () =>
  useSyncExternalStore(
    subscribe,
    () => location.search,
    () => '',
  )

/**
 * Goes to another view of the page: as a new step of the browser's history, or in place of the present one.
 * A part of the page named after "#" is brought into view once the view has changed.
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

/** The query that the links on the page were drawn for, which may be behind the address for a moment, and that of now. */
let drawnFor: { search: string; now: () => string } | null = null

/**
 * Tells for which query the links on the page have been drawn, and how to have that of the address in the same form;
 * null where they are always up to date.
 */
export function linksDrawnFor(drawn: typeof drawnFor) {
  drawnFor = drawn
}

/** Replaces the present step: for stepping about inside something that one "back" should leave. */
export const goInPlace = (href: string) => go(href, { replace: true })

/** Leaves what was opened: back where the page opened it, else to the given view, so that "back" never opens it again. */
export function leave(href: string) {
  if ((history.state as Step)?.within) history.back()
  else goInPlace(href)
}

/** Brings a part of the page into view, opened if it is folded, and hands it the focus where it has a link. */
function showPart(id: string) {
  const part = document.getElementById(id)
  if (part instanceof HTMLDetailsElement) part.open = true
  part?.scrollIntoView({ block: 'center' })
  part?.querySelector('a')?.focus({ preventScroll: true })
}

/** Goes to the part that a link names which was pasted with a full stop or the like at its end: "#p7.". */
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
  const target = drawnFor === null ? href : changedSince(drawnFor.search, href, drawnFor.now())
  // Inside a dialog every step is one of the dialog's own: one "back" leaves it, however many there were.
  go(target, { replace: link.hasAttribute('data-replace') || link.closest('dialog') !== null })
}

/**
 * Lets links to other views of this page ("?figure=…") be plain links: followed without loading the page again, and
 * still links for a new tab, for a bookmark, and without a script. Returns the way to stop.
 */
export function followLinks(root: Document): () => void {
  root.addEventListener('click', follow)
  return () => root.removeEventListener('click', follow)
}
