import { useEffect, useEffectEvent } from 'react'
import { actionOf, scrolls, type Action, type Layer } from './keys.ts'

const fields = 'input, textarea, select, [contenteditable]'
const controls = 'a, button, summary, [role="button"], [role="link"]'

function place(target: EventTarget | null) {
  if (!(target instanceof Element)) return 'page'
  if (target.closest(fields)) return 'field'
  return target.closest(controls) ? 'control' : 'page'
}

/** Whether the page goes on in the direction of a step. Only a slide that does not fit its window does. */
function goesOn(action: Action): boolean {
  const page = document.scrollingElement
  if (!page) return false
  const below = page.scrollHeight - page.clientHeight - page.scrollTop
  return action === 'next' ? below > 2 : action === 'previous' && page.scrollTop > 2
}

/** Listens to the keys of the table for as long as the briefing is shown. One press is one step. */
export function useDeckKeys(layer: Layer | null, letters: boolean, act: (action: Action) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event, { on: place(event.target), layer, letters })
    if (action === null || (scrolls(event) && layer === null && goesOn(action))) return
    event.preventDefault()
    act(action)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
