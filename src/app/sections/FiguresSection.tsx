import type { Dataset } from '../../dataset/schema.ts'
import { Metrics } from '../../features/metrics/Metrics.tsx'
import { cardsOf } from '../../model/cards.ts'
import { unfiguredOf } from '../../model/filter.ts'
import { isPlain, plainView, type View } from '../../model/view.ts'

/** The cards for the chosen programs, and below them what the release names without a figure. */
export function FiguresSection({ dataset, view }: { dataset: Dataset; view: View }) {
  const all = cardsOf(dataset, plainView)
  return (
    <>
      <Metrics groups={isPlain(view) ? all : cardsOf(dataset, view)} all={all} />
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
