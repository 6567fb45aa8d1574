import { useSyncExternalStore } from 'react'
import { pastedId } from '../model/pasted.ts'
import { afterPaint } from '../ui/after-paint.ts'
import { settle } from '../ui/useLater.ts'

const changed = 'address-changed'

function subscribe(notify: () => void) {
  // A step of the history counts for more than a choice that the address has not followed.
  const onStep = () => {
    due = null
    notify()
  }
  addEventListener('popstate', onStep)
  addEventListener(changed, notify)
  return () => {
    removeEventListener('popstate', onStep)
    removeEventListener(changed, notify)
  }
}

type Step = { within: true } | null

/** What the page answers already, and the address has not followed yet. */
let due: { search: string; replace: boolean } | null = null

/** The empty query in other words, while an answer is rehearsed. */
let rehearsed: '' | '?' = ''

/** The query that the page answers, for example "?program=cap". For a press that goes on from it; to draw, use the hook. */
export const queryString = (): string => due?.search ?? (location.search || rehearsed)

/** The same, as it changes. On the server and while hydrating: "". */
export const useQueryString = () => useSyncExternalStore(subscribe, queryString, () => '')

/**
 * Goes to another view of the page: as a new step of the browser's history, or in place of the present one.
 * A part of the page named after "#" is brought into view once the view has changed.
 * `ahead` answers first and writes the address once that is painted, since writing it takes a good part of a click.
 */
export function go(href: string, { replace = false, ahead = false } = {}) {
  writeAddress()
  const [query = '', part] = href.split('#')
  const search = query === '?' ? '' : query
  if (search !== location.search) {
    due = { search, replace }
    if (ahead) afterPaint(writeAddress)
    else writeAddress()
    dispatchEvent(new Event(changed))
  }
  if (part) requestAnimationFrame(() => showPart(part))
}

function writeAddress() {
  if (due === null) return
  const { search, replace } = due
  due = null
  const address = location.pathname + search
  if (replace) history.replaceState(history.state, '', address)
  else history.pushState({ within: true } satisfies Step, '', address)
}

/** Goes to a choice of the filter: many clicks in a row, each of which should be answered at once. */
export const goAhead = (href: string) => go(href, { ahead: true })

/**
 * Has the plain page answer once more to the address that it has, which changes nothing on it. The browser makes code
 * fast only once it has run: the first click then finds it so, and is answered as fast as the next.
 */
export function rehearse() {
  if (location.search !== '' || due !== null) return
  rehearsed = rehearsed === '' ? '?' : ''
  dispatchEvent(new Event(changed))
}

/** Replaces the present step: for stepping about inside something that one "back" should leave. */
export const goInPlace = (href: string) => go(href, { replace: true })

/** Leaves what was opened: back where the page opened it, else to the given view, so that "back" never opens it again. */
export function leave(href: string) {
  writeAddress()
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
  if (link) {
    writeAddress()
    settle()
  }
  const href = link?.getAttribute('href')
  if (href?.startsWith('#')) {
    const part = document.getElementById(href.slice(1))
    if (part instanceof HTMLDetailsElement) part.open = true
    return
  }
  if (!link || !href?.startsWith('?') || link.getAttribute('target') || link.hasAttribute('download')) return
  event.preventDefault()
  // Inside a dialog every step is one of the dialog's own: one "back" leaves it, however many there were.
  go(href, { replace: link.hasAttribute('data-replace') || link.closest('dialog') !== null })
}

/**
 * Lets links to other views of this page ("?figure=…") be plain links: followed without loading the page again, and
 * still links for a new tab, for a bookmark, and without a script. Returns the way to stop.
 */
export function followLinks(root: Document): () => void {
  root.addEventListener('click', follow)
  return () => root.removeEventListener('click', follow)
}
