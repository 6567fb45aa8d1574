import type { SourceRow } from '../../model/source.ts'
import { Prose } from '../../ui/Prose.tsx'

type Props = Pick<SourceRow, 'facts' | 'cautions' | 'terms'>

/** The facts about the figure and its cautions; the release's own limits are kept apart from our arithmetic. */
export function SourceFacts({ facts, cautions, terms }: Props) {
  return (
    <>
      <dl className="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Prose pieces={value} />
            </dd>
          </div>
        ))}
      </dl>
      {cautions.map(({ kind, title, notes }) => (
        <section className="cautions" key={kind}>
          <h3>{title}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.id}>
                <strong>{`${note.title}.`}</strong> <Prose pieces={note.text} />{' '}
                {note.source && <a href={note.source}>Source</a>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {terms.length > 0 && (
        <section className="cautions">
          <h3>Words, not from the release</h3>
          <ul>
            {terms.map(({ id, term, text, sources }) => (
              <li key={id}>
                <strong>{`${term}.`}</strong> <span>{text}</span>{' '}
                {sources.map(({ name, address }) => (
                  <a className="cautions-source" key={address} href={address}>
                    {name}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
