import type { RefObject } from 'react'
import type { DeckRow } from '../../model/briefing/slides.ts'

type Props = {
  deck: Pick<DeckRow, 'slides' | 'current'>
  /** The id of the slide element; the ids of its parts derive from it. */
  slideId: string
  /** A ref to the selected tab. */
  tab: RefObject<HTMLDivElement | null>
  onGo: (number: number) => void
}

/**
 * The slides as tabs, for assistive technology. Turning a slide moves the focus to its tab, whose name is number and
 * title and whose description is the slide's content. Screen readers pass arrow keys and letters on to a tab but not
 * to a heading; an application role would pass them on too, but could not be read line by line. The tabs of the other
 * slides remain in the DOM: where the focused element is removed, Orca does not announce what is focused next.
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
          // The deck's keys work on every tab.
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
