import type { ReactNode } from 'react'
import './speaker.css'

type Props = {
  /** The speaker window's URL, for browsers that block `window.open` but follow a plain link. */
  windowHref: string
  windowName: string
  onClose: () => void
  children: ReactNode
}

/** The notes beside the slide, where the browser did not open a second window. */
export function NotesPanel({ windowHref, windowName, onClose, children }: Props) {
  return (
    <aside className="notes-panel" aria-label="Notes">
      <header className="notes-panel-head">
        <p>
          <strong>Notes.</strong> The browser kept the second window closed; the room can see these.{' '}
          <a href={windowHref} target={windowName}>
            Open the window
          </a>
        </p>
        <button className="button" type="button" onClick={onClose}>
          Close
        </button>
      </header>
      {children}
    </aside>
  )
}
