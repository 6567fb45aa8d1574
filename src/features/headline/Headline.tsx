import type { ComponentProps } from 'react'
import { Prose } from '../../ui/Prose.tsx'
import { ShowAll } from '../../ui/ShowAll.tsx'
import './headline.css'

type Pieces = ComponentProps<typeof Prose>['pieces']

type Props = {
  status: Pieces
  headline: Pieces
  /** Its date and its place in the release, so that a cropped picture of it keeps them. */
  source: { period: string; place: string }
  programs: readonly { id: string; fullName: string }[]
  reading: readonly { id: string; title: string; brief: Pieces }[]
}

/**
 * The headline: the kind of numbers, the release's own sentence, and how to read the page. Once programs are chosen,
 * their names replace the sentence.
 */
export function Headline({ status, headline, source, programs, reading }: Props) {
  const ids = programs.map(({ id }) => id)
  return (
    <div className="headline">
      <div>
        <p className="headline-status quiet">
          <Prose pieces={status} />
        </p>
        <h1 className="headline-title">
          <span data-programs="">
            <Prose pieces={headline} />
          </span>
          {programs.map(({ id, fullName }, index) => (
            <span key={id} data-chosen={id}>
              {index > 0 && <span data-chosen={ids.slice(0, index).join(' ')}>, </span>}
              <span>{fullName}</span>
            </span>
          ))}
        </h1>
        <p className="headline-source quiet" data-programs="">
          <span>{`${source.period} ·`}</span> <span>{source.place}</span>
        </p>
        <p className="headline-line" data-chosen={ids.join(' ')}>
          The figures for all ICE removals and convictions are not by program. <ShowAll>Show them</ShowAll>
        </p>
      </div>
      <aside className="reading" id="reading" aria-labelledby="reading-title">
        <h2 id="reading-title" className="reading-title">
          How to read this
        </h2>
        <ul>
          {reading.map((note) => (
            <li key={note.id} className="reading-note">
              <strong>{`${note.title}.`}</strong> <Prose pieces={note.brief} />
            </li>
          ))}
        </ul>
        <a className="reading-all" href="#notes">
          All notes
        </a>
      </aside>
    </div>
  )
}
