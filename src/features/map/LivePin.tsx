import { divIcon } from 'leaflet'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Marker } from 'react-leaflet'
import type { PinProps } from './Pin.tsx'
import { Pin } from './Pin.tsx'
import { positionOf } from './plane.ts'

/** The still map's pin inside a Leaflet marker. */
export function LivePin(props: PinProps) {
  const { row, chosen, pointed } = props
  // Leaflet moves the element into its icon and keeps it when the marker is added again.
  const [host] = useState(() => document.createElement('div'))
  const [icon] = useState(() => divIcon({ className: 'map-live-pin', html: host, iconSize: [0, 0] }))
  return (
    <Marker
      position={positionOf(row)}
      icon={icon}
      interactive={false}
      keyboard={false}
      autoPanOnFocus={false}
      zIndexOffset={chosen || pointed ? 1000 : 0}
    >
      {createPortal(
        // Not an image: its content is the button.
        <svg className="map-live-pin-drawing" width="1" height="1" overflow="visible" role="presentation">
          <Pin {...props} />
        </svg>,
        host,
      )}
    </Marker>
  )
}
