import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { PanelBoundary } from '../../ui/PanelBoundary.tsx'
import { useDismiss } from '../../ui/useDismiss.ts'
import './take.css'

type Props = {
  name: string
  /** A button in the masthead, or a quiet word at the foot of a panel. */
  place: 'masthead' | 'foot'
  children: ReactNode
}

/** A quiet button with a panel under it. One is open at a time; Escape or a press elsewhere closes it. */
export function TakeMenu({ name, place, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [open, setOpen] = useState(false)
  // Opened before the script arrived, it is open already.
  useEffect(() => setOpen(menu.current?.open ?? false), [])
  useDismiss(menu, open, () => {
    if (menu.current) menu.current.open = false
  })
  return (
    <details
      className={`take take-${place}`}
      ref={menu}
      name="take"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={place === 'masthead' ? 'button' : undefined}>{name}</summary>
      {open && (
        <div className="take-panel">
          <PanelBoundary what={name}>
            <Suspense>{children}</Suspense>
          </PanelBoundary>
        </div>
      )}
    </details>
  )
}
