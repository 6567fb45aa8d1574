import type { SubsequentFiguresRow } from '../../model/subsequent-figures.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { SourceLink } from '../../ui/SourceLink.tsx'
import '../../ui/table.css'
import './subsequent-figures.css'

/** What ICE published later: a dated table of its own, never charted and never compared with the release. */
export function SubsequentFigures({ later }: { later: SubsequentFiguresRow }) {
  return (
    <details className="subsequent">
      <summary>{later.title}</summary>
      <p className="subsequent-text">
        {later.text} <a href={later.source.address}>{later.source.name}</a>
      </p>
      <ScrollBox className="subsequent-scroll" label={later.title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Later source, to Sept. 30, 2011</th>
              <th scope="col" className="table-number">
                Later
              </th>
              <th scope="col" className="table-number">
                The release
              </th>
              <th scope="col">What differs</th>
            </tr>
          </thead>
          <tbody>
            {later.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td className="table-number">{row.valueText}</td>
                <td className="table-number">
                  {row.figure ? (
                    <>
                      <SourceLink href={row.figure.href} mark={row.figure.mark} said={row.figure.qualified}>
                        {row.figure.qualified}
                      </SourceLink>{' '}
                      <span className="quiet">{row.figure.asOf}</span>
                    </>
                  ) : (
                    <span className="quiet">no figure in the release</span>
                  )}
                </td>
                <td>{row.differs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}
