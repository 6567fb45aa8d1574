import type { Official } from '../../dataset/schema.ts'
import '../../ui/table.css'
import './subsequent-figures.css'

/** The official statistics, in a table of their own: never beside the agency's own counts. */
export function OfficialStatistics({ official }: { official: Official }) {
  return (
    <details className="subsequent">
      <summary>{official.title}</summary>
      <p className="subsequent-text">
        {official.text} <a href={official.source.address}>{official.source.name}</a>
      </p>
      <table className="table subsequent-official">
        <tbody>
          {official.rows.map(({ label, valueText }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="table-number">{valueText}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {official.definitions.map(({ term, text, source }) => (
        <p className="subsequent-text" key={term}>
          <strong>{`${term}.`}</strong> {text} <a href={source.address}>{source.name}</a>
        </p>
      ))}
    </details>
  )
}
