import { useEffectEvent, useLayoutEffect } from 'react'
import { actionOf, scrolls, type Action, type Layer } from './keys.ts'

const fields = 'input, textarea, select, [contenteditable]'
const controls = 'a, button, summary, [role="button"], [role="link"]'

function place(target: EventTarget | null) {
  if (!(target instanceof Element)) return 'page'
  if (target.closest(fields)) return 'field'
  return target.closest(controls) ? 'control' : 'page'
}

/**
 * Goes on in a slide that does not fit its window; false at its end. At once, and not as the browser would: its gliding
 * would run on into the next slide when the key is pressed again.
 */
function scrolledOn(action: Action, key: string): boolean {
  const page = document.scrollingElement
  if (!page) return false
  const below = page.scrollHeight - page.clientHeight - page.scrollTop
  if (action === 'next' ? below <= 2 : action !== 'previous' || page.scrollTop <= 2) return false
  const step = key.startsWith('Arrow') ? 80 : page.clientHeight * 0.85
  page.scrollBy({ top: action === 'next' ? step : -step, behavior: 'instant' })
  return true
}

/** Listens to the keys of the table for as long as the briefing is shown. One press is one step. */
export function useDeckKeys(layer: Layer | null, letters: boolean, act: (action: Action) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event, { on: place(event.target), layer, letters })
    if (action === null) return
    event.preventDefault()
    if (scrolls(event) && layer === null && scrolledOn(action, event.key)) return
    act(action)
  })
  // Before the slide is painted: a presenter may press as soon as it is seen.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
