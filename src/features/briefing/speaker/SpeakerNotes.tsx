import type { SlideRow } from '../../../model/briefing/slides.ts'
import { Prose } from '../../../ui/Prose.tsx'
import './speaker-notes.css'

type Props = {
  notes: SlideRow['notes']
  /** On paper, where nothing can be opened. */
  isOpen?: boolean
}

/** Talking points, cautions that open on demand, and the release's own words for every figure. */
export function SpeakerNotes({ notes: { say, sentences, cautions }, isOpen = false }: Props) {
  return (
    <div className="notes-columns">
      <section className="notes-say" aria-label="To say">
        {say.map((pieces, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the order of the paragraphs is fixed
          <p key={index}>
            <Prose pieces={pieces} />
          </p>
        ))}
      </section>
      {cautions.length > 0 && (
        <section className="notes-part">
          <h2>To keep in mind</h2>
          <div className="notes-list">
            {cautions.map(({ id, title, text }) => (
              <details key={id} open={isOpen}>
                <summary>{title}</summary>
                <p>
                  <Prose pieces={text} />
                </p>
              </details>
            ))}
          </div>
        </section>
      )}
      {sentences.length > 0 && (
        <section className="notes-part">
          <h2>In the release’s words</h2>
          <ul className="notes-list">
            {sentences.map(({ figures, quote, mark, href, earlier }) => (
              <li key={href}>
                {figures.map(({ id, sentence }) => (
                  <strong key={id} data-figure={id}>
                    {sentence}
                  </strong>
                ))}
                <span>{earlier === null ? `“${quote}”` : `See slide\u00a0${earlier},`}</span>
                {'\u00a0'}
                <a href={href}>{mark}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
