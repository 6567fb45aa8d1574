import type { MapOutlines } from '../../model/places.ts'

/** The land and the borders between states, on the plane of the outlines. The one drawing of both maps. */
export function Outlines({ outlines }: { outlines: MapOutlines }) {
  return (
    <>
      <path className="map-land" d={outlines.land} />
      <path className="map-borders" d={outlines.borders} vectorEffect="non-scaling-stroke" />
    </>
  )
}
