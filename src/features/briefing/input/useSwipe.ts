import type { PointerEvent } from 'react'
import { useRef } from 'react'

/** The minimum distance of a swipe, in px. */
const leastWay = 48

/**
 * Handlers that distinguish a horizontal swipe from a tap, a scroll and a pinch. A mouse does not swipe: dragging
 * selects text. The element needs `touch-action: pan-y pinch-zoom`, so that the browser leaves horizontal movement to
 * these handlers.
 */
export function useSwipe(onSwipe: (towards: 'left' | 'right') => void) {
  const start = useRef<{ id: number; x: number; y: number } | null>(null)
  return {
    onPointerDown(event: PointerEvent) {
      // A second finger means a pinch; on a zoomed page, dragging pans.
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
