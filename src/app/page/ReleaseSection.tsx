import type { Dataset } from '../../dataset/schema.ts'
import { ReleaseText } from '../../features/source/ReleaseText.tsx'
import { releaseOf } from '../../model/release.ts'
import { hrefOf, type View } from '../../model/view.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Section } from '../../ui/Section.tsx'
import { usePages } from '../../ui/usePages.tsx'

type Props = { dataset: Dataset; view: View }

/** The full text of the release; every figure in it links to its card. */
export const ReleaseSection = ({ dataset, view }: Props) => (
  <Section id="release" title="The release" aside="Word for word. Each number leads back to its card.">
    <Panel what="The release">
      <Release dataset={dataset} view={view} />
    </Panel>
  </Section>
)

function Release({ dataset, view }: Props) {
  // With all programs, since the filter may hide the card.
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
