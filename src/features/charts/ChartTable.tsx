import type { BarRow, ChartRow } from '../../model/charts.ts'
import { SourceLink } from '../../ui/SourceLink.tsx'
import '../../ui/table.css'

type Props = Pick<ChartRow, 'title' | 'subtitle'> & { bars: readonly { bar: BarRow; isBeyond: boolean }[] }

/** The chart's figures as a table. */
export function ChartTable({ title, subtitle, bars }: Props) {
  return (
    <table className="table">
      <caption className="visually-hidden">
        {title}. {subtitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Through</th>
          <th scope="col" className="table-number">
            People
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.flatMap(({ bar: { row, caption, inner, programs }, isBeyond }) =>
          [row, ...(inner ? [inner.row] : [])].map((figure, depth) => (
            <tr
              key={figure.id}
              data-figure={figure.id}
              data-open={figure.open || undefined}
              data-programs={programs}
              data-beyond={isBeyond || undefined}
            >
              <th scope="row" className={depth > 0 ? 'table-part' : undefined}>
                {figure.name} <span className="table-detail">{depth > 0 ? inner?.caption : caption}</span>
              </th>
              <td>
                {figure.asOf?.replace(/^to /, '')} {figure.dateInherited && <em>inherited</em>}
              </td>
              <td className="table-number">
                <SourceLink href={figure.href} mark={figure.mark} said={figure.qualified}>
                  {figure.qualified}
                </SourceLink>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
