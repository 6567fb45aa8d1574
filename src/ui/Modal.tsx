import { useEffectEvent, useLayoutEffect, useRef, type ComponentProps } from 'react'

type Props = Omit<ComponentProps<'dialog'>, 'ref' | 'open' | 'closedby' | 'onCancel'> & {
  /** The reader asks to close it: with Escape, the system's way back, or a press beside it. */
  onDismiss: () => void
  /** It is gone, and the browser has given the focus back to where it was. */
  onClosed?: () => void
}

/**
 * The browser's own modal dialog, open for as long as it is rendered: what is behind it is out of reach, and the focus
 * returns when it goes. The reader only asks to close it; whoever renders it decides, so that the address can follow.
 */
export function Modal({ onDismiss, onClosed, children, ...attributes }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const closed = useEffectEvent(() => onClosed?.())

  // Before the effects of what is inside, which may want the focus, or to be scrolled to.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => {
      element?.close()
      closed()
    }
  }, [])

  return (
    <dialog
      {...attributes}
      ref={dialog}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault()
        onDismiss()
      }}
    >
      {children}
    </dialog>
  )
}
