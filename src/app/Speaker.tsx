import { useState } from 'react'
import { outlines } from '../dataset/outlines.ts'
import type { Dataset } from '../dataset/schema.ts'
import { DeckOnPaper } from '../features/briefing/DeckOnPaper.tsx'
import { SpeakerDesk } from '../features/briefing/SpeakerDesk.tsx'
import { useWakeLock } from '../features/briefing/useWakeLock.ts'
import { SlideMap } from '../features/map/SlideMap.tsx'
import { PaperStamp } from '../features/paper/PaperStamp.tsx'
import { SaveDeck } from '../features/take/SaveDeck.tsx'
import { slideMapWidth, slidePlaceRows } from '../model/briefing-places.ts'
import { deckOf } from '../model/slides.ts'
import { paperRow } from '../model/stamp.ts'
import type { View } from '../model/view.ts'
import { useDeck } from './briefing-deck.ts'
import { useWindowTitle } from './briefing-room.ts'
import { DeckLayers } from './DeckLayers.tsx'
import OpenSource from './OpenSource.tsx'
import { powerpointChoice } from './powerpoint.ts'

/** A speaker's window knows its room by its own name; one that was opened by hand has none and takes any room. */
const nameOfThis = () => (window.name.startsWith('speaker-') ? window.name : null)

/** The speaker's window, in step with the room both ways. */
export default function Speaker({ dataset, view }: { dataset: Dataset; view: View }) {
  const deck = deckOf(dataset, view)
  const [briefing] = useState(nameOfThis)
  const motion = useDeck({
    role: 'speaker',
    briefing,
    dataset,
    view,
    deck,
    other: (action) => {
      if (action === 'speaker') window.close()
    },
  })
  useWindowTitle(`Speaker: ${deck.current.number} of ${deck.slides.length}`)
  useWakeLock()

  const rows = slidePlaceRows(dataset.places, outlines.view)
  const map = <SlideMap rows={rows} width={slideMapWidth} outlines={outlines} still />
  return (
    <>
      <SpeakerDesk deck={deck} map={map} hasRoom={motion.hasOther} blank={motion.blank} act={motion.act} />
      <DeckLayers
        deck={deck}
        motion={motion}
        map={map}
        take={<SaveDeck powerpoint={powerpointChoice(dataset, view)} />}
        without={['fullscreen', 'chrome']}
      />
      <PaperStamp {...paperRow(dataset, view)} />
      {view.figure === null && <DeckOnPaper deck={deck} map={map} form="handout" />}
      <OpenSource dataset={dataset} view={view} />
    </>
  )
}
