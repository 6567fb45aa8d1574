import type { BarRow } from '../../model/charts.ts'

/** A tooltip that says in one sentence what the page also says elsewhere. */
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
