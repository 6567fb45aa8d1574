import type { RefObject } from 'react'
import type { DeckRow } from '../../model/slides.ts'

type Props = {
  deck: Pick<DeckRow, 'slides' | 'current'>
  /** The id of the slide that is shown, from which those of its parts are made. */
  slideId: string
  tab: RefObject<HTMLDivElement | null>
}

/**
 * The place in the deck, for assistive technology. It takes the focus when a slide is turned: its name is the slide's
 * number and title, and the slide is its description. It is a tab, since screen readers leave the arrows and letters to a
 * tab, and keep them for themselves on a heading; an application would be left the keys as well, but the slide in it
 * could not be read line by line. Each slide has a tab of its own, so that the focus moves when the slide is turned.
 */
export function SlideTabs({ deck: { slides, current }, slideId, tab }: Props) {
  const ownId = `${slideId}-tab`
  return (
    <div className="visually-hidden" role="tablist" aria-label="Slides">
      {slides.map((slide) =>
        slide.id === current.id ? (
          <div
            key={slide.id}
            ref={tab}
            id={ownId}
            className="slide-tab"
            role="tab"
            tabIndex={-1}
            aria-selected="true"
            aria-roledescription="slide"
            aria-labelledby={`${ownId} ${slideId}-title`}
            aria-describedby={`${slideId}-body ${slideId}-aside`}
            aria-controls={slideId}
          >
            {`Slide ${slide.number} of ${slides.length}`}
          </div>
        ) : (
          <div key={slide.id} role="tab" aria-selected="false" hidden />
        ),
      )}
    </div>
  )
}
