import type { ComponentProps } from 'react'
import { Slide } from './Slide.tsx'
import { Stage } from './Stage.tsx'
import './thumbnail.css'

/** A small, inert copy of a slide, hidden from assistive technology. */
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
