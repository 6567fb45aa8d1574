import type { SlideRow } from '../../../model/briefing/slides.ts'
import { Prose } from '../../../ui/Prose.tsx'
import './speaker-notes.css'

type Props = {
  notes: SlideRow['notes']
  /** In a handout, where all notes follow each other: refers to an earlier slide's notes instead of repeating them. */
  once?: boolean
}

/** Talking points, cautions, and the release's own words for every figure. */
export function SpeakerNotes({ notes: { say, figures, cautions }, once = false }: Props) {
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
          <ul>
            {cautions.map(({ id, title, text, earlier }) => (
              <li key={id}>
                <strong>{`${title}.`}</strong>{' '}
                {once && earlier !== null ? (
                  <span>{`See slide\u00a0${earlier}.`}</span>
                ) : (
                  <Prose pieces={text} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {figures.length > 0 && (
        <section className="notes-part">
          <h2>In the release’s words</h2>
          <ul>
            {figures.map(({ id, sentence, quote, mark, href, earlier }) => (
              <li key={id} data-figure={id}>
                <strong>{sentence}</strong>{' '}
                <span>{once && earlier !== null ? `See slide\u00a0${earlier},` : `“${quote}”`}</span>
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
