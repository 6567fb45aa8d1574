import type { Dataset } from '../../dataset/schema.ts'
import { ReleaseText } from '../../features/source/ReleaseText.tsx'
import { releaseOf } from '../../model/release.ts'
import { hrefOf, type View } from '../../model/view.ts'
import { usePages } from '../../ui/usePages.tsx'

/** The release as a part of the page: every number in it leads back to its card. */
export function ReleaseSection({ dataset, view }: { dataset: Dataset; view: View }) {
  // Under all programs, since a choice of programs may hide the card.
  const cardHref = (id: string) =>
    `${hrefOf(view, { figure: null, compare: null, programs: [] })}#figure-${id}`
  const [shown, more] = usePages(releaseOf(dataset, { ...view, figure: null }, cardHref), 300)
  return (
    <div className="release-columns">
      <ReleaseText lines={shown} dateline={dataset.release.dateline} anchored />
      {more}
    </div>
  )
}
