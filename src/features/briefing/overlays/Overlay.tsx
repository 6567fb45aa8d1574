import { useLayoutEffect, useRef, type ReactNode } from 'react'
import './overlay.css'

type Props = { name: string; className: string; onClose: () => void; children: ReactNode }

/** What lies over the slide: a dialog of the browser, so the slide is out of reach and focus returns to it. */
export function Overlay({ name, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)

  // Before the effects of what is inside, which may want the focus.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  return (
    // The dialog listens for the key that closes it, wherever inside the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <dialog
      ref={dialog}
      className={`overlay ${className}`}
      aria-label={name}
      closedby="any"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Taken here, the key closes this layer and is not seen by the handler of the deck.
        event.preventDefault()
        onClose()
      }}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        // A browser may close a dialog without asking; the event may also be late, and the dialog open again.
        if (!event.currentTarget.open) onClose()
      }}
    >
      {children}
    </dialog>
  )
}
