import { useId, useRef, useState } from 'react'
import { outlines } from '../../dataset/outlines.ts'
import type { Dataset } from '../../dataset/schema.ts'
import { BlankScreen } from '../../features/briefing/overlays/BlankScreen.tsx'
import { DeckControls } from '../../features/briefing/DeckControls.tsx'
import { PrintedDeck } from '../../features/briefing/print/PrintedDeck.tsx'
import { NotesPanel } from '../../features/briefing/speaker/NotesPanel.tsx'
import { PrintDialog } from '../../features/briefing/print/PrintDialog.tsx'
import { Slide } from '../../features/briefing/slide/Slide.tsx'
import { SlideTabs } from '../../features/briefing/SlideTabs.tsx'
import { SpeakerNotes } from '../../features/briefing/speaker/SpeakerNotes.tsx'
import { Stage } from '../../features/briefing/slide/Stage.tsx'
import { TimerPanel } from '../../features/briefing/speaker/TimerPanel.tsx'
import { useSwipe } from '../../features/briefing/input/useSwipe.ts'
import { useWakeLock } from '../../features/briefing/useWakeLock.ts'
import { SlideMap } from '../../features/map/SlideMap.tsx'
import { PrintedProvenance } from '../../features/provenance/PrintedProvenance.tsx'
import { SaveDeck } from '../../features/export/SaveDeck.tsx'
import { slideMapWidth, slidePlaceRows } from '../../model/briefing/places.ts'
import { deckOf } from '../../model/briefing/slides.ts'
import { provenanceRow } from '../../model/provenance.ts'
import { hrefOf, type View } from '../../model/view.ts'
import { PanelBoundary } from '../../ui/PanelBoundary.tsx'
import { goInPlace } from '../shared/navigation.ts'
import { useDeck } from './useDeck.ts'
import { hasFullscreen, useFocusOn, useRoom, useWindowTitle } from './useRoom.ts'
import { windowName } from './useSync.ts'
import { DeckLayers } from './DeckLayers.tsx'
import { DroppedNotice } from '../shared/DroppedNotice.tsx'
import FigureSource from '../shared/FigureSource.tsx'
import { powerpointChoice } from '../export/powerpoint.ts'
import './briefing.css'

type Props = { dataset: Dataset; view: View; dropped: readonly string[] }

/** The briefing as the audience sees it: one slide, and whatever the speaker opens over it. */
export default function Briefing({ dataset, view, dropped }: Props) {
  // Links between slides do not carry the print dialog along.
  const deck = deckOf(dataset, { ...view, print: null })
  const { current, slides, choice } = deck
  const total = slides.length
  const [name] = useState(windowName)
  const speakerHref = hrefOf(view, { view: 'speaker', slide: current.number, figure: null, compare: null })
  const toPrint = (print: View['print']) => hrefOf(view, { print, figure: null, compare: null })
  const room = useRoom(speakerHref, name)
  const motion = useDeck({
    role: 'room',
    briefing: name,
    dataset,
    view,
    deck,
    other: (action) => room.act(action, motion.peer),
  })
  const swipe = useSwipe((towards) => motion.act(towards === 'left' ? 'next' : 'previous'))
  const slideId = useId()
  const tab = useRef<HTMLDivElement>(null)
  useFocusOn(tab, current.href)
  useWindowTitle(`${current.number} of ${total}: ${current.title}`)
  useWakeLock()

  const rows = slidePlaceRows(dataset.places, outlines.view)
  const map = (still: boolean) => (
    <SlideMap rows={rows} width={slideMapWidth} outlines={outlines} still={still} />
  )
  return (
    <div className="briefing" data-notes={room.hasNotes || undefined}>
      <DroppedNotice dropped={dropped.join(', ')} />
      <main className="briefing-room">
        <SlideTabs deck={deck} slideId={slideId} tab={tab} onGo={motion.goTo} />
        <Stage live {...swipe}>
          <PanelBoundary key={current.id} what="This slide">
            <Slide slide={current} total={total} choice={choice} map={map(false)} id={slideId} />
          </PanelBoundary>
          {room.hasChrome && (
            <DeckControls
              act={motion.act}
              isFirst={current.number === 1}
              isLast={current.number === total}
              hasFullscreen={hasFullscreen()}
              printHref={toPrint('slides')}
              leaveHref={deck.leaveHref}
            />
          )}
        </Stage>
      </main>
      {room.hasNotes && (
        <NotesPanel windowHref={speakerHref} windowName={name} onClose={room.closeNotes}>
          <TimerPanel />
          <SpeakerNotes notes={current.notes} />
        </NotesPanel>
      )}
      <DeckLayers
        deck={deck}
        motion={motion}
        map={map(true)}
        take={<SaveDeck powerpoint={powerpointChoice(dataset, view)} />}
        without={hasFullscreen() ? [] : ['fullscreen']}
      />
      {view.print && (
        <PrintDialog
          form={view.print}
          onForm={(form) => goInPlace(toPrint(form))}
          onClose={() => goInPlace(toPrint(null))}
        />
      )}
      <PrintedProvenance {...provenanceRow(dataset, view)} />
      {/* While the source drawer is open, it is what prints. */}
      {view.figure === null && <PrintedDeck deck={deck} map={map(true)} form={view.print ?? 'slides'} />}
      <FigureSource dataset={dataset} view={view} />
      {motion.blank !== null && <BlankScreen color={motion.blank} onClose={() => motion.setBlank(null)} />}
    </div>
  )
}
