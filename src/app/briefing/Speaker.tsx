import { useState } from 'react'
import { outlines } from '../../dataset/outlines.ts'
import type { Dataset } from '../../dataset/schema.ts'
import { PrintedDeck } from '../../features/briefing/print/PrintedDeck.tsx'
import { SpeakerDesk } from '../../features/briefing/speaker/SpeakerDesk.tsx'
import { useWakeLock } from '../../features/briefing/useWakeLock.ts'
import { SlideMap } from '../../features/map/SlideMap.tsx'
import { PrintedProvenance } from '../../features/provenance/PrintedProvenance.tsx'
import { SaveDeck } from '../../features/export/SaveDeck.tsx'
import { slideMapWidth, slidePlaceRows } from '../../model/briefing/places.ts'
import { deckOf } from '../../model/briefing/slides.ts'
import { provenanceRow } from '../../model/provenance.ts'
import type { View } from '../../model/view.ts'
import { useDeck } from './useDeck.ts'
import { useWindowTitle } from './useRoom.ts'
import { DeckLayers } from './DeckLayers.tsx'
import FigureSource from '../shared/FigureSource.tsx'
import { powerpointChoice } from '../export/powerpoint.ts'

/**
 * A speaker window finds its briefing by its own window name; one opened by hand has no such name and follows any
 * briefing.
 */
const nameOfThis = () => (window.name.startsWith('speaker-') ? window.name : null)

/** The speaker window, kept in sync with the briefing in both directions. */
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
      <PrintedProvenance {...provenanceRow(dataset, view)} />
      {view.figure === null && <PrintedDeck deck={deck} map={map} form="handout" />}
      <FigureSource dataset={dataset} view={view} />
    </>
  )
}
