import type { ComponentProps } from 'react'
import { outlines } from '../../../src/dataset/outlines.ts'
import { plane } from '../../../src/dataset/plane.ts'
import { NotesPanel } from '../../../src/features/briefing/speaker/NotesPanel.tsx'
import { SpeakerDesk } from '../../../src/features/briefing/speaker/SpeakerDesk.tsx'
import { SpeakerNotes } from '../../../src/features/briefing/speaker/SpeakerNotes.tsx'
import { TimerPanel } from '../../../src/features/briefing/speaker/TimerPanel.tsx'
import type { Timer } from '../../../src/features/briefing/speaker/timer.ts'
import { SlideMap } from '../../../src/features/map/SlideMap.tsx'
import { slideMapWidth, slidePlaceRows } from '../../../src/model/briefing/places.ts'
import { deckOf } from '../../../src/model/briefing/slides.ts'
import { plainView } from '../../../src/model/view.ts'
import '../../../src/app/briefing/briefing.css'
// The frame of a small slide.
import '../../../src/features/briefing/overlays/overlay.css'
import { dataset, longName, longSentence, plain } from '../rows.ts'
import type { State, States } from '../state.ts'

const nothing = () => {}
const deckAt = (slide: number) => deckOf(dataset, { ...plainView, view: 'speaker', slide })

/** How long the talk has gone on, as a tab remembers it. The timer stands, so that no two pictures differ by it. */
const afterMinutes = (minutes: number) => () => {
  const timer: Timer = { since: null, before: minutes * 60_000, target: 10 }
  sessionStorage.setItem('briefing-timer', JSON.stringify(timer))
}

const desk = (change: Partial<ComponentProps<typeof SpeakerDesk>> = {}, minutes = 4): State => ({
  before: afterMinutes(minutes),
  draw: () => (
    <SpeakerDesk
      deck={deckAt(3)}
      map={
        <SlideMap
          rows={slidePlaceRows(dataset.places, plane)}
          width={slideMapWidth}
          outlines={outlines}
          still
        />
      }
      hasRoom
      blank={null}
      act={nothing}
      {...change}
    />
  ),
  height: 860,
})

const long = () => {
  const deck = deckAt(3)
  const { notes } = deck.current
  return {
    ...deck,
    current: {
      ...deck.current,
      notes: {
        say: [longSentence, longSentence, longSentence].map(plain),
        cautions: notes.cautions.map((note) => ({ ...note, title: longName, text: plain(longSentence) })),
        sentences: notes.sentences.map((note) => ({
          ...note,
          figures: note.figures.map((figure) => ({ ...figure, sentence: longSentence })),
          quote: longSentence,
        })),
      },
    },
  }
}

export const states: States = {
  'in-step': desk(),
  'no-room': desk({ hasRoom: false }, 0),
  'black-screen': desk({ blank: 'black' }),
  'last-slide': desk({ deck: deckAt(11) }, 9),
  'over-time': desk({}, 75),
  'no-notes': desk({ deck: deckAt(1) }),
  'very-long': desk({ deck: long() }),
  'notes-beside-the-slide': {
    before: afterMinutes(4),
    draw: () => (
      <div className="briefing" data-notes>
        <main className="briefing-room" />
        <NotesPanel windowHref="?view=speaker" windowName="speaker" onClose={nothing}>
          <TimerPanel />
          <SpeakerNotes notes={deckAt(3).current.notes} />
        </NotesPanel>
      </div>
    ),
    height: 860,
  },
}
