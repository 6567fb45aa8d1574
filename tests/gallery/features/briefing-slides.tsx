import { outlines } from '../../../src/dataset/outlines.ts'
import { plane } from '../../../src/dataset/plane.ts'
import { DeckControls } from '../../../src/features/briefing/DeckControls.tsx'
import { Slide } from '../../../src/features/briefing/slide/Slide.tsx'
import { Stage } from '../../../src/features/briefing/slide/Stage.tsx'
import { SlideTabs } from '../../../src/features/briefing/SlideTabs.tsx'
import { SlideMap } from '../../../src/features/map/SlideMap.tsx'
import { slideMapWidth, slidePlaceRows } from '../../../src/model/briefing/places.ts'
import { deckOf, type DeckRow, type SlideRow } from '../../../src/model/briefing/slides.ts'
import { plainView, type View } from '../../../src/model/view.ts'
import '../../../src/app/briefing/briefing.css'
import { byId, choosing, dataset, longName, longSentence, plain } from '../rows.ts'
import type { State, States } from '../state.ts'

const nothing = () => {}
const noTab = { current: null }

const same = (slide: SlideRow) => slide

/** A slide in its room, with the controls on it. */
const shown = (id: string, view: View = plainView, change: (slide: SlideRow) => SlideRow = same): State => ({
  draw: () => {
    const deck = deckOf(dataset, view)
    const current = change(byId(deck.slides, id))
    return <Room deck={{ ...deck, current }} />
  },
  height: 720,
})

function Room({ deck }: { deck: DeckRow }) {
  const { current, slides, choice } = deck
  return (
    <div className="briefing">
      <main className="briefing-room">
        <SlideTabs deck={deck} slideId="slide" tab={noTab} onGo={nothing} />
        <Stage live>
          <Slide
            id="slide"
            slide={current}
            total={slides.length}
            choice={choice}
            map={
              <SlideMap
                rows={slidePlaceRows(dataset.places, plane)}
                width={slideMapWidth}
                outlines={outlines}
              />
            }
          />
          <DeckControls
            act={nothing}
            isFirst={current.number === 1}
            isLast={current.number === slides.length}
            hasFullscreen
            printHref="?print=slides"
            leaveHref="?"
          />
        </Stage>
      </main>
    </div>
  )
}

const withKicker = (slide: SlideRow): SlideRow => ({ ...slide, kicker: longName })
const withAside = (slide: SlideRow): SlideRow => ({ ...slide, aside: plain(longSentence) })

export const states: States = {
  cover: shown('cover'),
  'cover-for-programs': shown('cover', choosing('cap', 'best', 'human-smuggling')),
  points: shown('reading'),
  'part-with-printed-share': shown('removed'),
  'part-of-a-count': shown('level-1'),
  bars: shown('convictions'),
  'bars-with-floor': shown('programs'),
  'one-bar': shown('programs', choosing('287g')),
  'two-figures': shown('arrests'),
  'one-figure': shown('arrests', choosing('operation-predator')),
  'three-figures': shown('seizures'),
  map: shown('departments'),
  'not-said': shown('not-said'),
  sources: shown('sources'),
  'very-long-aside': shown('arrests', plainView, withAside),
  'very-long-kicker': shown('arrests', plainView, withKicker),
}
