import type { ReactNode } from 'react'
import { useId } from 'react'
import type { SlideRow } from '../../../model/briefing/slides.ts'
import { Prose } from '../../../ui/Prose.tsx'
import { SlideBody } from './SlideBody.tsx'
import { SlideFooter } from './SlideFooter.tsx'
import './slide.css'

type Props = {
  slide: SlideRow
  total: number
  choice: string | null
  /** The map of the departments, for the slide that shows it. */
  map: ReactNode
  /** The id of the slide element, for elements that refer to it. */
  id?: string
}

/** One slide: eyebrow, title, body, a sentence below it, and the footer that every slide has. */
export function Slide({ slide, total, choice, map, id }: Props) {
  const own = useId()
  const slideId = id ?? own
  const title = `${slideId}-title`
  return (
    <section
      id={slideId}
      className={`slide layout-${slide.body.layout}`}
      aria-labelledby={title}
      data-kind={slide.kind}
      data-slide={slide.id}
    >
      <header className="slide-head">
        <p className="slide-kicker">{slide.kicker}</p>
        <h1 className="slide-title" id={title}>
          {slide.title}
        </h1>
      </header>
      <div className="slide-body" id={`${slideId}-body`}>
        <SlideBody body={slide.body} map={map} />
      </div>
      {slide.aside.length > 0 && (
        <p className="slide-aside" id={`${slideId}-aside`}>
          <Prose pieces={slide.aside} />
        </p>
      )}
      <SlideFooter footer={slide.footer} number={slide.number} total={total} choice={choice} />
    </section>
  )
}
