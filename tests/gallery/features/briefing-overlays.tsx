import type { ReactNode } from 'react'
import { outlines } from '../../../src/dataset/outlines.ts'
import { plane } from '../../../src/dataset/plane.ts'
import { BlankScreen } from '../../../src/features/briefing/overlays/BlankScreen.tsx'
import { GoToSlide } from '../../../src/features/briefing/overlays/GoToSlide.tsx'
import { KeyHelp } from '../../../src/features/briefing/overlays/KeyHelp.tsx'
import { Overview } from '../../../src/features/briefing/overlays/Overview.tsx'
import { PrintDialog } from '../../../src/features/briefing/print/PrintDialog.tsx'
import { SlideMap } from '../../../src/features/map/SlideMap.tsx'
import { slideMapWidth, slidePlaceRows } from '../../../src/model/briefing/places.ts'
import { deckOf, type DeckRow } from '../../../src/model/briefing/slides.ts'
import { plainView } from '../../../src/model/view.ts'
import { press } from '../acts.ts'
import { choosing, dataset, repeated } from '../rows.ts'
import type { State, States } from '../state.ts'

const nothing = () => {}

const over = (overlay: ReactNode, act?: () => void): State => ({
  draw: () => overlay,
  height: 720,
  ...(act && { act }),
})

const overview = (deck: DeckRow) =>
  over(
    <Overview
      deck={deck}
      map={
        <SlideMap
          rows={slidePlaceRows(dataset.places, plane)}
          width={slideMapWidth}
          outlines={outlines}
          still
        />
      }
      take={null}
      onClose={nothing}
    />,
  )

const deck = deckOf(dataset, { ...plainView, view: 'briefing', slide: 3 })
const keys = (letters: boolean) => (
  <KeyHelp without={[]} letters={letters} onLetters={nothing} onClose={nothing} />
)

export const states: States = {
  overview: overview(deck),
  'overview-for-one-program': overview(deckOf(dataset, choosing('cap'))),
  'overview-very-many': overview({
    ...deck,
    slides: repeated(deck.slides, 40, (slide, number) => ({
      ...slide,
      id: `${slide.id}-${number}`,
      number: number + 1,
    })),
  }),
  'go-to-slide': over(<GoToSlide total={11} onGo={nothing} onClose={nothing} />),
  'go-to-slide-refused': over(
    <GoToSlide total={11} onGo={nothing} onClose={nothing} />,
    press('.goto [type="submit"]'),
  ),
  keys: over(keys(true)),
  'keys-without-letters': over(keys(false)),
  black: over(<BlankScreen color="black" onClose={nothing} />),
  white: over(<BlankScreen color="white" onClose={nothing} />),
  print: over(<PrintDialog form="slides" onForm={nothing} onClose={nothing} />),
  'print-handout': over(<PrintDialog form="handout" onForm={nothing} onClose={nothing} />),
}
