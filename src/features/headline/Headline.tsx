import type { ComponentProps } from 'react'
import { Prose } from '../../ui/Prose.tsx'
import './headline.css'

type Pieces = ComponentProps<typeof Prose>['pieces']

type Props = {
  status: Pieces
  headline: Pieces
  /** Full names of the chosen programs; empty where all are shown. */
  chosen: readonly string[]
  hrefAll: string
  reading: readonly { id: string; title: string; brief: Pieces }[]
}

/**
 * The first thing read: what kind of numbers these are, the release's own sentence, and how to read the rest. What a
 * choice of programs changes is hidden and shown in place, so that it has little to draw.
 */
export function Headline({ status, headline, chosen, hrefAll, reading }: Props) {
  const isAll = chosen.length === 0
  return (
    <div className="headline">
      <div>
        <p className="headline-status quiet">
          <Prose pieces={status} />
        </p>
        <h1 className="headline-title">
          <span hidden={!isAll}>
            <Prose pieces={headline} />
          </span>
          <span hidden={isAll}>{chosen.join(', ')}</span>
        </h1>
        <p className="headline-line" hidden={isAll}>
          The figures for all ICE removals and convictions are not by program. <a href={hrefAll}>Show them</a>
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
