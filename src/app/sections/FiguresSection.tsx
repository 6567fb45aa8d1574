import type { Dataset } from '../../dataset/schema.ts'
import { Metrics } from '../../features/metrics/Metrics.tsx'
import { cardsOf, shownCards } from '../../model/cards.ts'
import { unfiguredOf } from '../../model/filter.ts'
import { isPlain, plainView, type View } from '../../model/view.ts'

type Props = {
  dataset: Dataset
  view: View
  /** The view for what may follow a little later. */
  later: View
}

/** The cards for the chosen programs, and below them what the release names without a figure. */
export function FiguresSection({ dataset, view, later }: Props) {
  const all = cardsOf(dataset, plainView)
  return (
    <>
      <Metrics
        groups={isPlain(later) ? all : cardsOf(dataset, later)}
        all={all}
        shown={shownCards(dataset, view)}
      />
      {unfiguredOf(dataset, view).map(({ id, name, mark, part }) => (
        <p className="unfigured" key={id}>
          {name}: named in the release, no figure in the release.{' '}
          <a className="source-link-mark" href={part}>
            {mark}
          </a>
        </p>
      ))}
    </>
  )
}
