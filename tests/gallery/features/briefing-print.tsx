import { outlines } from '../../../src/dataset/outlines.ts'
import { plane } from '../../../src/dataset/plane.ts'
import { PrintedDeck, type DeckForm } from '../../../src/features/briefing/print/PrintedDeck.tsx'
import { SlideMap } from '../../../src/features/map/SlideMap.tsx'
import { slideMapWidth, slidePlaceRows } from '../../../src/model/briefing/places.ts'
import { deckOf } from '../../../src/model/briefing/slides.ts'
import { plainView, type View } from '../../../src/model/view.ts'
import '../../../src/app/briefing/briefing.css'
import { choosing, dataset } from '../rows.ts'
import type { State, States } from '../state.ts'

/** As wide as what is printed of a page, in px. */
const widths: Record<DeckForm, number> = { slides: 990, handout: 696 }

const outgrown = 'the slide of the map is some 3 px higher than its frame; none of its text is cut off.'

const printed = (form: DeckForm, view: View = plainView): State => ({
  ...(form === 'handout' && { limit: outgrown }),
  draw: () => (
    <div className="briefing">
      <PrintedDeck
        deck={deckOf(dataset, view)}
        map={
          <SlideMap
            rows={slidePlaceRows(dataset.places, plane)}
            width={slideMapWidth}
            outlines={outlines}
            still
          />
        }
        form={form}
      />
    </div>
  ),
  onPaper: true,
  widths: [widths[form]],
  waitsFor: '.paper-slide',
})

export const states: States = {
  slides: printed('slides'),
  handout: printed('handout'),
  'handout-for-one-program': printed('handout', choosing('cap')),
}
