import type { Term } from '../../dataset/schema.ts'
import './glossary.css'

/** Definitions of terms in plain words, with their sources; none of it is from the release. */
export function Glossary({ terms }: { terms: readonly Term[] }) {
  return (
    <div className="glossary">
      {terms.map(({ id, term, text, sources }) => (
        <details className="note" key={id} id={`term-${id}`}>
          <summary>{term}</summary>
          <p>{text}</p>
          <ul className="glossary-sources">
            {sources.map(({ name, address }) => (
              <li key={address}>
                <a href={address}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
