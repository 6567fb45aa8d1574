import type { ReactNode } from 'react'
import type { DeckRow } from '../../../model/briefing/slides.ts'
import { Status } from '../../../ui/Status.tsx'
import type { Action } from '../input/keys.ts'
import { SpeakerNotes } from './SpeakerNotes.tsx'
import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'
import { TimerPanel } from './TimerPanel.tsx'
import './speaker.css'

type Props = {
  deck: DeckRow
  map: ReactNode
  /** Whether the audience's window has answered, and whether its screen is blank. */
  hasRoom: boolean
  blank: 'black' | 'white' | null
  act: (action: Action) => void
}

/** The speaker window: the current slide, the next one, the notes, and the time. */
export function SpeakerDesk({ deck, map, hasRoom, blank, act }: Props) {
  const { slides, current, next, choice } = deck
  const total = slides.length
  const button = (action: Action, name: string) => (
    <button className="button" type="button" onClick={() => act(action)}>
      {name}
    </button>
  )
  return (
    <main className="desk">
      <header className="desk-head">
        {/* Announces a turned slide, whichever window turned it. */}
        <h1 className="desk-title" aria-live="polite" aria-atomic="true">
          {`${current.number} of ${total}: ${current.title}`}
        </h1>
        <p className="desk-state quiet">
          <Status>
            {`${hasRoom ? 'In step with the room.' : 'No room is open.'}${blank === null ? '' : ` The room’s screen is ${blank}.`}`}
          </Status>
        </p>
        <nav className="desk-buttons" aria-label="Briefing">
          {button('previous', '‹ Before')}
          {button('next', 'Next ›')}
          {button('black', blank === null ? 'Black' : 'Show the slide')}
          {button('overview', 'All slides')}
          {button('help', 'Keys')}
        </nav>
      </header>
      {/* A thumbnail of the slide whose title is above it: nothing more to announce. */}
      <section className="desk-now" aria-hidden="true" data-blank={blank ?? undefined}>
        <SlideThumbnail slide={current} total={total} choice={choice} map={map} />
      </section>
      <section className="desk-next">
        <h2 className="desk-name">{next ? `Next: ${next.title}` : 'This is the last slide.'}</h2>
        {next && <SlideThumbnail slide={next} total={total} choice={choice} map={map} />}
      </section>
      <TimerPanel />
      <div className="desk-notes">
        <SpeakerNotes notes={current.notes} />
      </div>
    </main>
  )
}
