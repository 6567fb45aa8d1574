import type { ReactNode } from 'react'
import { Modal } from '../../../ui/Modal.tsx'
import './overlay.css'

type Props = { name: string; className: string; onClose: () => void; children: ReactNode }

/** What lies over the slide, such as the list of keys. */
export function Overlay({ name, className, onClose, children }: Props) {
  return (
    <Modal
      className={`overlay ${className}`}
      aria-label={name}
      onDismiss={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Taken here, the key closes this layer and is not seen by the handler of the deck.
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        // A browser may close a dialog without asking; the event may also be late, and the dialog open again.
        if (!event.currentTarget.open) onClose()
      }}
    >
      {children}
    </Modal>
  )
}
