import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'
import type { PlaceRow } from '../../model/places.ts'
import { isCrowd } from './Dots.tsx'
import type { PinHandlers } from './pin-handlers.ts'

/** How far from a dot a press still selects it, in px. */
const reach = 12

/** With very many places drawn as dots, a press on the map selects the nearest one within reach. */
export function useCrowd(map: LeafletMap | null, rows: readonly PlaceRow[], handlers: PinHandlers) {
  useEffect(() => {
    if (map === null || !isCrowd(rows)) return undefined
    function choose({ latlng }: LeafletMouseEvent) {
      if (map === null) return
      let nearest: PlaceRow | undefined
      let least = reach / 2 ** map.getZoom()
      for (const row of rows) {
        const away = Math.hypot(row.x - latlng.lng, row.y + latlng.lat)
        if (away < least) [nearest, least] = [row, away]
      }
      if (nearest) handlers.onChoose(nearest.id, map.getContainer())
    }
    map.on('click', choose)
    return () => {
      map.off('click', choose)
    }
  }, [map, rows, handlers])
}
