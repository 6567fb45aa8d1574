import type { Dataset } from '../../dataset/schema.ts'
import { ReleaseText } from '../../features/source/ReleaseText.tsx'
import { releaseOf } from '../../model/release.ts'
import type { View } from '../../model/view.ts'

/** Where a figure stands among the cards. */
const cardPart = (id: string) => `#figure-${id}`

/** The release as a part of the page: every number in it leads back to its card. */
export function ReleaseSection({ dataset, view }: { dataset: Dataset; view: View }) {
  return (
    <div className="release-columns">
      <ReleaseText
        lines={releaseOf(dataset, { ...view, figure: null }, cardPart)}
        dateline={dataset.release.dateline}
        anchored
      />
    </div>
  )
}
