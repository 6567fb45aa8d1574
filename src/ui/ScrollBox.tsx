import type { ReactNode, RefObject } from 'react'

type Props = { className: string; label: string; boxRef?: RefObject<HTMLElement | null>; children: ReactNode }

/** A scrollable box: labelled, and a tab stop so that the arrow keys can scroll it. */
export function ScrollBox({ className, label, boxRef, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable box must be reachable by keyboard
    <section className={className} ref={boxRef} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
