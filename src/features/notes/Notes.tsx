import type { NoteGroup } from '../../model/notes.ts'
import { Prose } from '../../ui/Prose.tsx'
import './notes.css'

/** All notes in one list: what the release says, what is computed, what this edition chose. */
export function Notes({ groups }: { groups: readonly NoteGroup[] }) {
  return (
    <div className="notes">
      {groups.map(({ kind, title, notes }) => (
        <section key={kind} className="notes-group" aria-labelledby={`notes-${kind}`}>
          <h3 className="notes-kind" id={`notes-${kind}`}>
            {title}
          </h3>
          {notes.map((note) => (
            <details className="note" key={note.id} id={`note-${note.id}`}>
              <summary>{note.title}</summary>
              <p>
                <Prose pieces={note.text} />
                {note.source && (
                  <>
                    {' '}
                    <a href={note.source}>{new URL(note.source).host}</a>
                  </>
                )}
              </p>
            </details>
          ))}
        </section>
      ))}
    </div>
  )
}
