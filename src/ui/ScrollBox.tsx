import type { ReactNode, RefObject } from 'react'

type Props = { className: string; label: string; boxRef?: RefObject<HTMLElement | null>; children: ReactNode }

/** A part that scrolls by itself: named, and in the Tab order so that the arrow keys reach all of it. */
export function ScrollBox({ className, label, boxRef, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling part must be reachable by keyboard
    <section className={className} ref={boxRef} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
