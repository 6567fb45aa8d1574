import type { Dataset } from '../../dataset/schema.ts'
import type { PowerpointChoice } from '../../features/export/powerpoint-choice.ts'
import { deckOf } from '../../model/briefing/slides.ts'
import { fileStem } from '../../model/provenance.ts'
import type { View } from '../../model/view.ts'
import { fetchChunk } from '../../ui/fetch-chunk.ts'

/** The briefing for the chosen programs, as a PowerPoint file. */
export const powerpointChoice = (dataset: Dataset, view: View): PowerpointChoice => ({
  name: `The briefing, ${deckOf(dataset, view).slides.length} slides`,
  file: `${fileStem('briefing', view)}.pptx`,
  make: async (watch) => {
    const { powerpointBlob } = await fetchChunk(() => import('./powerpoint-blob.ts'), 'powerpointBlob')
    return powerpointBlob(dataset, view, watch)
  },
})
