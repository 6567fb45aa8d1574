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
  /** The id of a slide that something else on the page speaks of. */
  id?: string
}

/** One slide: what is counted, what is found, the picture, a sentence under it, and the footer that always stands. */
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
