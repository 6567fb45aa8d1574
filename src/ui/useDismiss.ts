import { useEffect, useEffectEvent, type RefObject } from 'react'

/**
 * Closes what is open on Escape, on a press elsewhere, and when the focus moves on. Escape leads back to the button that
 * opened it: the first in the box. What is open inside closes first. The `popover` attribute would do most of this, but
 * came with Chrome 114, Firefox 125 and Safari 17, after the oldest browsers that this page supports.
 */
export function useDismiss(box: RefObject<HTMLElement | null>, open: boolean, close: () => void) {
  const dismiss = useEffectEvent(close)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    // A press may come before React has heard that the box opened, so that the box itself is asked.
    const isOpen = () => (element instanceof HTMLDetailsElement ? element.open : open)
    const onKey = (event: KeyboardEvent) => {
      if (
        !isOpen() ||
        event.key !== 'Escape' ||
        event.defaultPrevented ||
        element.querySelector('details[open]')
      )
        return
      event.preventDefault()
      dismiss()
      element.querySelector<HTMLElement>('summary, button')?.focus()
    }
    const onElsewhere = (event: Event) => {
      if (!isOpen() || !(event.target instanceof Element) || element.contains(event.target)) return
      // Another of a group of which one is open at a time closes this one by itself, once it opens. Any earlier, and it
      // could move away from under the pointer. A browser that knows no groups gives no name, and closes nothing itself.
      const other = event.target.closest('summary')?.closest('details')
      if (element instanceof HTMLDetailsElement && element.name && other?.name === element.name) return
      dismiss()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [box, open])
}
