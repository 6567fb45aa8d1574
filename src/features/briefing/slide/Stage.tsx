import type { ComponentProps, ReactNode } from 'react'
import './stage.css'

type Props = {
  /** On a phone the live slide leaves the 16:9 frame and reads like a page; a thumbnail never does. */
  live?: boolean
  children: ReactNode
} & Pick<ComponentProps<'div'>, 'onPointerDown' | 'onPointerUp' | 'onPointerCancel'>

/** The 16:9 frame of a slide, as large as its container allows. Lengths inside use `--u`, one pixel at 1600 × 900. */
export function Stage({ live = false, children, ...handlers }: Props) {
  return (
    <div className={live ? 'stage-frame stage-live' : 'stage-frame'} {...handlers}>
      <div className="stage">{children}</div>
    </div>
  )
}
