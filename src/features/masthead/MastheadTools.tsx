import { useRef, useState, type ReactNode } from 'react'
import { useDismiss } from '../../ui/useDismiss.ts'

/** The masthead's buttons: in a row where there is room, behind one button on a phone. */
export function MastheadTools({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useDismiss(box, open, () => setOpen(false))
  return (
    <div className="masthead-tools" ref={box}>
      <button
        className="button masthead-more"
        type="button"
        aria-expanded={open}
        aria-label="Share, download, theme"
        onClick={() => setOpen(!open)}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 7h2v2H2zM7 7h2v2H7zM12 7h2v2h-2z" fill="currentColor" />
        </svg>
      </button>
      <div className="masthead-quiet" data-open={open || undefined}>
        {children}
      </div>
    </div>
  )
}
