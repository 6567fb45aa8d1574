import type { Dataset } from '../dataset/schema.ts'
import { isShown } from './figures.ts'
import { once } from './once.ts'
import { paragraphAt } from './release.ts'
import { hrefOf, toggled, type View } from './view.ts'

export type FilterRow = {
  options: { id: string; name: string; chosen: boolean; href: string }[]
  isAll: boolean
  /** "7 programs · 16 figures" or "2 of 7 programs · 4 figures". */
  summary: string
  /** The chosen programs' full names; empty where all are shown. */
  chosen: string[]
  hrefAll: string
}

/** The filter as it stands, with what it leaves on the page. */
export function filterRow(dataset: Dataset, view: View): FilterRow {
  const { programs, figures } = dataset
  const isAll = view.programs.length === 0
  const chosen = programs.filter(({ id }) => view.programs.includes(id))
  const shown = isAll
    ? figures.length
    : figures.filter((figure) => figure.scope === 'program' && isShown(figure, view)).length
  // All seven chosen one by one are the same view as "All".
  const inOrder = (ids: readonly string[]) =>
    ids.length === programs.length ? [] : programs.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
  return {
    options: programs.map(({ id, name }) => ({
      id,
      name,
      chosen: view.programs.includes(id),
      href: hrefOf(view, { programs: inOrder(toggled(view.programs, id)) }),
    })),
    isAll,
    summary: `${isAll ? '' : `${chosen.length} of `}${programs.length} programs · ${shown === 0 ? 'no' : shown} ${
      shown === 1 ? 'figure' : 'figures'
    }`,
    chosen: chosen.map(({ fullName }) => fullName),
    hrefAll: hrefOf(view, { programs: [] }),
  }
}

const unfigured = once(({ programs, release }: Dataset) =>
  programs
    .filter(({ link }) => link === 'no-figure')
    .map(({ id, fullName, listedAs }) => {
      const paragraph = paragraphAt(release.text, listedAs.start)
      return { id, name: fullName, mark: `¶${paragraph}`, part: `#p${paragraph}` }
    }),
)

/** Programs that are shown and that the release names without a figure, each with the paragraph that names it. */
export const unfiguredOf = (dataset: Dataset, view: View) =>
  unfigured(dataset).filter(({ id }) => view.programs.length === 0 || view.programs.includes(id))
