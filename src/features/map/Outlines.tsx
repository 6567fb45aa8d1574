import type { MapOutlines } from '../../model/places.ts'

/** Land and state borders; the same drawing in both maps. */
export function Outlines({ outlines }: { outlines: MapOutlines }) {
  return (
    <>
      <path className="map-land" d={outlines.land} />
      <path className="map-borders" d={outlines.borders} vectorEffect="non-scaling-stroke" />
    </>
  )
}
