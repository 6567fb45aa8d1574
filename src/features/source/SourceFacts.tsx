import type { SourceRow } from '../../model/source.ts'
import { Prose } from '../../ui/Prose.tsx'

/** What is known of the figure, and what must be kept in mind; the release's limits apart from our arithmetic. */
export function SourceFacts({ facts, cautions }: Pick<SourceRow, 'facts' | 'cautions'>) {
  return (
    <>
      <dl className="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {cautions.map(({ kind, title, notes }) => (
        <section className="cautions" key={kind}>
          <h3>{title}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.id}>
                <strong>{note.title}.</strong> <Prose pieces={note.text} />{' '}
                {note.source && <a href={note.source}>Source</a>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
