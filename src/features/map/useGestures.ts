import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'

/**
 * Leaves page gestures to the page. The wheel zooms the map only with Ctrl or Meta (a trackpad pinch counts as that).
 * One finger always scrolls the page: dragging is for the mouse; two fingers pan and zoom the map.
 */
export function useGestures(map: LeafletMap | null) {
  useEffect(() => {
    if (map === null) return undefined
    const container = map.getContainer()
    let wasDragged = false

    // All of these run in the capture phase, before Leaflet's own listeners. Leaflet's listeners stay: before the
    // event, a browser checks whether any listener may block scrolling.
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
    // A drag that starts on a pin also ends on it, since the pin moves along: that is not a click.
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
