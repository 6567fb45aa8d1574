import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import { useEffect } from 'react'
import type { Rect } from '../../model/label-placement.ts'
import { boundsOf, rectAround } from './plane.ts'

/** Lower than any zoom that fits: the fitted zoom itself becomes the minimum. */
const NO_LIMIT = -20

/**
 * Keeps `view` fitted into the map until the reader zooms, then the reader's own view, whatever the container's size.
 * Reports the visible part of the plane.
 */
export function useFit(map: LeafletMap | null, view: Rect, onShow: (shown: Rect) => void) {
  useEffect(() => {
    if (map === null) return undefined
    const frame = boundsOf(view)
    let fit: number | null = null

    function refit(leaflet: LeafletMap) {
      const { clientWidth, clientHeight } = leaflet.getContainer()
      // Hidden or in print: fitting to a size of zero would lose the view.
      if (clientWidth === 0 || clientHeight === 0) return
      const isFitted = fit === null || Math.abs(leaflet.getZoom() - fit) < 0.001
      leaflet.invalidateSize({ animate: false, pan: !isFitted })
      leaflet.setMinZoom(NO_LIMIT)
      fit = leaflet.getBoundsZoom(frame)
      if (isFitted || leaflet.getZoom() < fit) leaflet.fitBounds(frame, { animate: false })
      leaflet.setMinZoom(fit)
    }

    const show = () => onShow(rectAround(map, map.getCenter(), map.getZoom()))
    // Reported when a zoom starts, so that the popup moves with it.
    const showNext = (event: ZoomAnimEvent) => onShow(rectAround(map, event.center, event.zoom))
    map.on('move', show)
    map.on('zoomanim', showNext)
    const observer = new ResizeObserver(() => {
      refit(map)
      show()
    })
    observer.observe(map.getContainer())
    return () => {
      observer.disconnect()
      map.off('move', show)
      map.off('zoomanim', showNext)
    }
  }, [map, onShow, view])
}
