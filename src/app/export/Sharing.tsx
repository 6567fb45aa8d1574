import type { Dataset } from '../../dataset/schema.ts'
import { ShareMenu } from '../../features/export/ShareMenu.tsx'
import { embedChoices, embedSnippet } from '../../model/embed-code.ts'
import type { View } from '../../model/view.ts'
import { absoluteUrl } from '../shared/absolute-url.ts'

/** The current view as a link, and as a frame to embed. */
export default function Sharing({ dataset, view }: { dataset: Dataset; view: View }) {
  return (
    <ShareMenu
      title={dataset.release.short}
      embeds={embedChoices(dataset, view)}
      snippet={(choice) => embedSnippet(choice, absoluteUrl(choice.path))}
    />
  )
}
