import type { PlaceRow } from '../../model/places.ts'
import { usePages } from '../../ui/usePages.tsx'
import { PlaceFacts } from './PlaceFacts.tsx'
import type { PinHandlers } from './pin-handlers.ts'

type PlaceListProps = {
  rows: PlaceRow[]
  chosen: string | null
  pointed: string | null
  handlers: PinHandlers
}

/**
 * The departments in the release's order: the map's keyboard access. The selected row contains its facts, visible
 * where the map is too narrow for a popup and otherwise for screen readers only; in print all are visible.
 */
export function PlaceList({ rows, chosen, pointed, handlers }: PlaceListProps) {
  const [shown, more] = usePages(rows, 60)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of a list without markers. */}
      <ol className="place-list" role="list">
        {shown.map((row) => {
          const isChosen = row.id === chosen
          const facts = `place-facts-${row.id}`
          return (
            <li key={row.id} className="place-item">
              <button
                type="button"
                className={`place-row${row.id === pointed ? ' place-row-pointed' : ''}`}
                aria-expanded={isChosen}
                aria-controls={facts}
                aria-current={isChosen ? 'true' : undefined}
                onClick={(event) => handlers.onChoose(row.id, event.currentTarget)}
                onPointerEnter={() => handlers.onPoint(row.id)}
                onPointerLeave={() => handlers.onPoint(null)}
                onFocus={() => handlers.onPoint(row.id)}
                onBlur={() => handlers.onPoint(null)}
              >
                <span className="place-order">{row.order}</span>{' '}
                <span className="place-name">{row.name}</span>{' '}
                <span className="place-state">{row.stateListed}</span>
              </button>
              <div className="place-more" id={facts} hidden={!isChosen}>
                <PlaceFacts row={row} />
              </div>
            </li>
          )
        })}
      </ol>
      {more}
    </>
  )
}
