import type { PointerEvent } from 'react'
import { useRef } from 'react'

/** Shortest way of a swipe, in px. */
const leastWay = 48

/**
 * Handlers that tell a swipe across from a tap, a scroll and a pinch. Mice do not swipe: their drag selects text.
 * The element needs `touch-action: pan-y pinch-zoom`, so that the browser leaves the way across to us.
 */
export function useSwipe(onSwipe: (towards: 'left' | 'right') => void) {
  const start = useRef<{ id: number; x: number; y: number } | null>(null)
  return {
    onPointerDown(event: PointerEvent) {
      // A second finger makes it a pinch; a page that is zoomed in is being moved, not turned.
      const isFree = event.isPrimary && (window.visualViewport?.scale ?? 1) < 1.05
      start.current =
        event.pointerType === 'touch' && isFree
          ? { id: event.pointerId, x: event.clientX, y: event.clientY }
          : null
    },
    onPointerUp(event: PointerEvent) {
      const from = start.current
      start.current = null
      if (from?.id !== event.pointerId) return
      const across = event.clientX - from.x
      if (Math.abs(across) < leastWay || Math.abs(across) < 1.5 * Math.abs(event.clientY - from.y)) return
      onSwipe(across < 0 ? 'left' : 'right')
    },
    onPointerCancel() {
      start.current = null
    },
  }
}
