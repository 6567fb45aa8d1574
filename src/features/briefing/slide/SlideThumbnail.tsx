import type { ComponentProps } from 'react'
import { Slide } from './Slide.tsx'
import { Stage } from './Stage.tsx'
import './thumbnail.css'

/** A small picture of a slide: nothing in it can be pressed, read out or reached. */
export function SlideThumbnail(
  props: Pick<ComponentProps<typeof Slide>, 'slide' | 'total' | 'choice' | 'map'>,
) {
  return (
    <div className="thumb" inert aria-hidden="true">
      <Stage>
        <Slide {...props} />
      </Stage>
    </div>
  )
}
