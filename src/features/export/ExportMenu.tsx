import { Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { beforeReload } from '../../ui/fetch-chunk.ts'
import { PanelBoundary } from '../../ui/PanelBoundary.tsx'
import { useDismiss } from '../../ui/useDismiss.ts'
import './export.css'

type Props = {
  name: string
  /** A button in the masthead, or a text link below a panel. */
  place: 'masthead' | 'foot'
  children: ReactNode
}

/** A button with a panel below it. One menu is open at a time; Escape or a press elsewhere closes it. */
export function ExportMenu({ name, place, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [open, setOpen] = useState(false)
  const id = useId()
  useEffect(() => {
    if (menu.current && reopens(id)) {
      menu.current.open = true
      menu.current.querySelector('summary')?.focus()
    }
    // The reader may have opened it before hydration.
    setOpen(menu.current?.open ?? false)
  }, [id])
  useEffect(() => {
    if (!open) return undefined
    const remember = () => history.replaceState({ ...(history.state as object | null), reopen: id }, '')
    addEventListener(beforeReload, remember)
    return () => removeEventListener(beforeReload, remember)
  }, [id, open])
  useDismiss(menu, open, () => {
    if (menu.current) menu.current.open = false
  })
  return (
    <details
      className={`export export-${place}`}
      ref={menu}
      name="export"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={place === 'masthead' ? 'button' : undefined}>{name}</summary>
      {open && (
        <div className="export-panel">
          <PanelBoundary what={name}>
            <Suspense>{children}</Suspense>
          </PanelBoundary>
        </div>
      )}
    </details>
  )
}

/** Whether the page was reloaded to show this menu. Answers once. */
function reopens(id: string): boolean {
  const state = history.state as { reopen?: string } | null
  if (state?.reopen !== id) return false
  const { reopen: _, ...rest } = state
  history.replaceState(rest, '')
  return true
}
