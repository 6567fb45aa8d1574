import type { BarRow } from '../../model/charts.ts'

/** What a pointer on a bar brings up: nothing that is not also on the page, but all of it in one sentence. */
export function BarReading({ bar }: { bar: BarRow }) {
  return (
    <div className="bars-reading">
      <p>{bar.row.sentence}</p>
      {bar.inner && (
        <p>
          {`${bar.inner.row.name}: ${bar.inner.row.qualified} of them, ${bar.inner.share} (computed: ${bar.inner.formula}).`}
        </p>
      )}
      <p className="quiet">{`Select the bar to read ${bar.row.mark}`}</p>
    </div>
  )
}
