import type { RefObject } from 'react'
import type { DeckRow } from '../../model/briefing/slides.ts'

type Props = {
  deck: Pick<DeckRow, 'slides' | 'current'>
  /** The id of the slide that is shown, from which those of its parts are made. */
  slideId: string
  /** The tab of that slide. */
  tab: RefObject<HTMLDivElement | null>
  onGo: (number: number) => void
}

/**
 * The slides as tabs, for assistive technology. The tab of a slide takes the focus when the slide is turned: its name is
 * number and title, its description what stands on the slide. Screen readers leave the arrows and letters to a tab, and
 * keep them for themselves on a heading; they would leave them to an application as well, but not read line by line what
 * is in it. The tabs of the other slides stay: where what had the focus goes, Orca does not say what has it next.
 */
export function SlideTabs({ deck: { slides, current }, slideId, tab, onGo }: Props) {
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
          // The keys of the deck act on all of them.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
          <div
            key={slide.id}
            role="tab"
            tabIndex={-1}
            aria-selected="false"
            aria-roledescription="slide"
            aria-label={`Slide ${slide.number}: ${slide.title}`}
            onClick={() => onGo(slide.number)}
          />
        ),
      )}
    </div>
  )
}
