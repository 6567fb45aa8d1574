import type { Dataset } from '../../dataset/schema.ts'
import type { PictureChoice } from '../../features/export/picture-choice.ts'
import { chartsOf } from '../../model/charts.ts'
import { fileStem } from '../../model/provenance.ts'
import type { View } from '../../model/view.ts'
import { fetchChunk } from '../../ui/fetch-chunk.ts'

const drawings = () => fetchChunk(() => import('./picture-drawings.tsx'), 'chartDrawing')

/** The charts that have bars under the current filter, as pictures. */
export const chartPictures = (dataset: Dataset, view: View): PictureChoice[] =>
  chartsOf(dataset, view)
    .filter(({ bars }) => bars.length > 0)
    .map(({ id, title }) => ({
      id,
      name: title,
      file: fileStem(id, view),
      draw: async () => (await drawings()).chartDrawing(dataset, view, id),
    }))

/** The map as a picture. */
export const mapPictureChoice = (dataset: Dataset): PictureChoice => ({
  id: 'departments',
  name: 'Map of the departments',
  file: 'departments',
  draw: async () => (await drawings()).mapDrawing(dataset),
})
