import type { PlaceRow } from '../../model/places.ts'

/** The facts about one department; the same in the popup, in the list and in print. */
export function PlaceFacts({ row }: { row: PlaceRow }) {
  return (
    <div className="place-facts">
      <p className="place-agency">{row.agency}</p>
      <p className="place-kind">
        {row.kindNote === null ? `${row.kindText}.` : `${row.kindText}. ${row.kindNote}`} Full name:{' '}
        {row.agencySource === null ? (
          'usual form, not looked up.'
        ) : (
          <a href={row.agencySource}>{new URL(row.agencySource).host}</a>
        )}
      </p>
      <p className="place-point">{`Pin: ${row.point}.`}</p>
    </div>
  )
}
