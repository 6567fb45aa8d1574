import './map.css'
import './places.css'
import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { MapPane } from './MapPane.tsx'
import { PlaceList } from './PlaceList.tsx'
import type { MapProps } from './map-props.ts'

type DepartmentsProps = Pick<MapProps, 'rows' | 'view' | 'land' | 'chosen'> & {
  onChoose: (id: string | null) => void
}

/** The map and the list of attending departments. Pointing at an item in one highlights it in the other. */
export function Departments({ rows, chosen, onChoose, view, land }: DepartmentsProps) {
  const [pointed, setPointed] = useState<string | null>(null)
  // On a narrow page the facts appear where the reader pressed: in the list or below the map.
  const [origin, setOrigin] = useState<'map' | 'list'>('list')
  const opener = useRef<HTMLElement | SVGElement>(null)

  function close() {
    setOrigin('list')
    onChoose(null)
    opener.current?.focus({ preventScroll: true })
  }

  function handlersFrom(side: 'map' | 'list') {
    return {
      onPoint: setPointed,
      onChoose: (id: string, pressed: HTMLElement | SVGElement) => {
        opener.current = pressed
        // A second press closes it; a press in the other one moves it there.
        const closes = id === chosen && side === origin
        setOrigin(closes ? 'list' : side)
        onChoose(closes ? null : id)
      },
    }
  }

  function closeWithEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || chosen === null) return
    event.stopPropagation()
    close()
  }

  return (
    // Catches Escape from the buttons inside; the box itself is not a control.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above
    <div className={`map-section map-chosen-in-${origin}`} onKeyDown={closeWithEscape}>
      <div className="map-columns">
        <MapPane
          rows={rows}
          view={view}
          land={land}
          chosen={chosen}
          pointed={pointed}
          takesFocus={origin === 'map'}
          handlers={handlersFrom('map')}
          onClose={close}
        />
        <PlaceList rows={rows} chosen={chosen} pointed={pointed} handlers={handlersFrom('list')} />
      </div>
    </div>
  )
}
