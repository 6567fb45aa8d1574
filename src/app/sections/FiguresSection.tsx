import type { Dataset } from '../../dataset/schema.ts'
import { Metrics } from '../../features/metrics/Metrics.tsx'
import { cardsOf } from '../../model/cards.ts'
import { unfiguredOf } from '../../model/filter.ts'
import type { View } from '../../model/view.ts'

/** The cards for the chosen programs, and below them what the release names without a figure. */
export function FiguresSection({ dataset, view }: { dataset: Dataset; view: View }) {
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
