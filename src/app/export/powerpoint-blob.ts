/** Writes the PowerPoint file. Loaded on demand, together with the large library that it needs. */
import { outlines } from '../../dataset/outlines.ts'
import type { Dataset } from '../../dataset/schema.ts'
import { colorsOf } from '../../features/export/literal-style.ts'
import type { Watch } from '../../features/export/powerpoint-choice.ts'
import { powerpointFile } from '../../features/export/powerpoint/file.ts'
import { powerpointOf } from '../../model/briefing/powerpoint.ts'
import type { View } from '../../model/view.ts'

/** Always in the light theme: slides are printed and mailed. */
export async function powerpointBlob(dataset: Dataset, view: View, watch: Watch): Promise<Blob> {
  const bytes = await powerpointFile(powerpointOf(dataset, view, outlines), colorsOf('light'), watch)
  return new Blob([bytes], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  })
}
