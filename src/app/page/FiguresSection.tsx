import type { Dataset } from '../../dataset/schema.ts'
import { Metrics } from '../../features/metrics/Metrics.tsx'
import { cardsOf } from '../../model/cards.ts'
import { unfiguredOf } from '../../model/filter.ts'
import type { View } from '../../model/view.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Section } from '../../ui/Section.tsx'

type Props = { dataset: Dataset; view: View }

/** The cards for the chosen programs, then the programs for which the release gives no figure. */
export const FiguresSection = ({ dataset, view }: Props) => (
  <Section id="figures" title="What the release counts" aside={dataset.page.figures}>
    <Panel what="The cards">
      <Cards dataset={dataset} view={view} />
    </Panel>
  </Section>
)

function Cards({ dataset, view }: Props) {
  return (
    <>
      <Metrics groups={cardsOf(dataset, view)} />
      {unfiguredOf(dataset).map((program) => (
        <p className="unfigured" key={program.id} data-programs={program.id}>
          {program.name}: named in the release, no figure in the release.{' '}
          <a className="source-link-mark" href={program.part}>
            {program.mark}
          </a>
        </p>
      ))}
    </>
  )
}
