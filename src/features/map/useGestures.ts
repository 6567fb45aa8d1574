import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'

/**
 * Leaves the page its own gestures. The wheel zooms the map only while Ctrl or Meta is held (a pinch on a touchpad counts
 * as that). One finger always scrolls the page: dragging is for the mouse, and two fingers move and zoom the map.
 */
export function useGestures(map: LeafletMap | null) {
  useEffect(() => {
    if (map === null) return undefined
    const container = map.getContainer()
    let wasDragged = false

    // All of these run in the capture phase, before Leaflet's own listeners on the same gesture.
    // Leaflet's listener stays in place: a browser asks before the event whether anyone may stop the page's scrolling.
    function onWheel(event: WheelEvent) {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
    }
    function onPointerDown(event: PointerEvent) {
      wasDragged = false
      if (event.pointerType === 'touch') map?.dragging.disable()
      else map?.dragging.enable()
    }
    function onDrag() {
      wasDragged = true
    }
    // A drag that starts on a pin also ends on it, since the pin moves along: that is not a press.
    function onClick(event: MouseEvent) {
      if (wasDragged) event.stopPropagation()
      wasDragged = false
    }

    const capture = { capture: true, passive: true }
    container.addEventListener('wheel', onWheel, capture)
    container.addEventListener('pointerdown', onPointerDown, capture)
    container.addEventListener('click', onClick, capture)
    map.on('dragstart', onDrag)
    return () => {
      container.removeEventListener('wheel', onWheel, capture)
      container.removeEventListener('pointerdown', onPointerDown, capture)
      container.removeEventListener('click', onClick, capture)
      map.off('dragstart', onDrag)
    }
  }, [map])
}
