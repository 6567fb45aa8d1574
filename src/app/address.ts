import { useSyncExternalStore } from 'react'

const changed = 'address-changed'

function subscribe(notify: () => void) {
  addEventListener('popstate', notify)
  addEventListener(changed, notify)
  return () => {
    removeEventListener('popstate', notify)
    removeEventListener(changed, notify)
  }
}

/** The query of the page's address, for example "?program=cap". On the server and while hydrating: "". */
export const useQueryString = () =>
  useSyncExternalStore(
    subscribe,
    () => location.search,
    () => '',
  )

/** Goes to another view of the page, as a new step of the browser's history. */
export function go(href: string) {
  const query = href === '?' ? '' : href
  if (query === location.search) return
  history.pushState(null, '', location.pathname + query)
  dispatchEvent(new Event(changed))
}

function follow(event: MouseEvent) {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href')
  if (!href?.startsWith('?') || link?.target || link?.hasAttribute('download')) return
  event.preventDefault()
  go(href)
}

/**
 * Lets links to other views of this page ("?figure=…") be plain links: followed without loading the page again, and
 * still links for a new tab, for a bookmark, and without a script. Returns the way to stop.
 */
export function followLinks(root: Document): () => void {
  root.addEventListener('click', follow)
  return () => root.removeEventListener('click', follow)
}
