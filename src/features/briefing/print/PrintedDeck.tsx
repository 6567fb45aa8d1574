import type { ReactNode } from 'react'
import type { DeckRow } from '../../../model/briefing/slides.ts'
import { usePrinting } from '../../../ui/usePrinting.ts'
import { Slide } from '../slide/Slide.tsx'
import { SpeakerNotes } from '../speaker/SpeakerNotes.tsx'
import { Stage } from '../slide/Stage.tsx'
import './printed-deck.css'

export type DeckForm = 'slides' | 'handout'

type Props = { deck: DeckRow; map: ReactNode; form: DeckForm }

/** The whole deck, rendered only while the browser prints: one slide per page, or each slide with its notes. */
export function PrintedDeck({ deck: { slides, choice }, map, form }: Props) {
  if (usePrinting() === null) return null
  return (
    <div className={`deck-on-paper deck-${form}`}>
      {slides.map((slide) => (
        <section key={slide.id} className="paper-slide">
          <div className="paper-stage">
            <Stage>
              <Slide slide={slide} total={slides.length} choice={choice} map={map} />
            </Stage>
          </div>
          {form === 'handout' && <SpeakerNotes notes={slide.notes} isOpen />}
        </section>
      ))}
    </div>
  )
}
