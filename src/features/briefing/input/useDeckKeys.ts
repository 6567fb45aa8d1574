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
 * Scrolls a slide that is taller than its window; false at its end. Instantly: smooth scrolling would run on into the
 * next slide when the key is pressed again.
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

/** Handles the keys of the table while the briefing is shown. Holding a key down does not repeat it. */
export function useDeckKeys(layer: Layer | null, letters: boolean, act: (action: Action) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event, { on: place(event.target), layer, letters })
    if (action === null) return
    event.preventDefault()
    if (scrolls(event) && layer === null && scrolledOn(action, event.key)) return
    act(action)
  })
  // A layout effect: a presenter may press a key as soon as the slide is visible.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
