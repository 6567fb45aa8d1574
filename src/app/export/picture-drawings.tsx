/** Draws the pictures. Loaded when the first one is saved. */
import { outlines } from '../../dataset/outlines.ts'
import type { Dataset } from '../../dataset/schema.ts'
import { ChartPicture } from '../../features/charts/ChartPicture.tsx'
import { MapPicture } from '../../features/map/MapPicture.tsx'
import { chartPicture, mapPicture } from '../../model/picture.ts'
import { placeRows } from '../../model/places.ts'
import type { View } from '../../model/view.ts'

export function chartDrawing(dataset: Dataset, view: View, id: string) {
  const picture = chartPicture(dataset, view, id)
  if (!picture) throw new Error(`The chart "${id}" has no bars.`)
  return <ChartPicture {...picture} />
}

export const mapDrawing = (dataset: Dataset) => (
  <MapPicture
    words={mapPicture(dataset)}
    rows={placeRows(dataset.places, outlines.view)}
    outlines={outlines}
  />
)
