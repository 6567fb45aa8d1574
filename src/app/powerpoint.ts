import type { Dataset } from '../dataset/schema.ts'
import type { PowerpointChoice } from '../features/take/powerpoint-choice.ts'
import { deckOf } from '../model/slides.ts'
import { fileStem } from '../model/stamp.ts'
import type { View } from '../model/view.ts'
import { fetchPart } from '../ui/fetch-part.ts'

/** The briefing for the chosen programs as a PowerPoint file. */
export const powerpointChoice = (dataset: Dataset, view: View): PowerpointChoice => ({
  name: `The briefing, ${deckOf(dataset, view).slides.length} slides`,
  file: `${fileStem('briefing', view)}.pptx`,
  make: async (watch) => {
    const { powerpointBlob } = await fetchPart(() => import('./powerpoint-blob.ts'), 'powerpointBlob')
    return powerpointBlob(dataset, view, watch)
  },
})
