import type { Dataset } from '../../dataset/schema.ts'
import { Metrics } from '../../features/metrics/Metrics.tsx'
import { cardsOf, shownCards } from '../../model/cards.ts'
import { unfiguredOf } from '../../model/filter.ts'
import { plainView, type View } from '../../model/view.ts'

type Props = {
  dataset: Dataset
  view: View
  /** The view for what may follow a little later. */
  later: View
}

/** The cards for the chosen programs, and below them what the release names without a figure. */
export function FiguresSection({ dataset, view, later }: Props) {
  const named = unfiguredOf(dataset, view)
  return (
    <>
      <Metrics
        groups={cardsOf(dataset, later)}
        all={cardsOf(dataset, plainView)}
        shown={shownCards(dataset, view)}
      />
      {unfiguredOf(dataset, plainView).map((program) => (
        <p className="unfigured" key={program.id} hidden={!named.includes(program)}>
          {program.name}: named in the release, no figure in the release.{' '}
          <a className="source-link-mark" href={program.part}>
            {program.mark}
          </a>
        </p>
      ))}
    </>
  )
}
