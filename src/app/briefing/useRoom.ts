/**
 * What only the audience's window has: the speaker window that it opens, full screen, and the controls on the slide.
 */
import { useEffect, useState, type RefObject } from 'react'
import type { Action } from '../../features/briefing/input/keys.ts'
import { isBoolean, useSession } from '../../ui/useSession.ts'

/** Whether the browser allows full screen; a phone may not. */
export const hasFullscreen = (): boolean => document.fullscreenEnabled

async function toggleFullscreen() {
  if (!hasFullscreen()) return
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch {
    // Refused: the slide fills the window instead.
  }
}

/** Opens the speaker window, or shows the notes beside the slide where the browser blocks pop-ups. */
export function useRoom(speakerHref: string, name: string) {
  const [hasChrome, setChrome] = useSession('briefing-chrome', true, isBoolean)
  const [hasNotes, setNotes] = useState(false)

  function act(action: Action, peer: RefObject<Window | null>) {
    if (action === 'fullscreen') void toggleFullscreen()
    if (action === 'chrome') setChrome(!hasChrome)
    if (action === 'close') setNotes(false)
    if (action !== 'speaker') return
    if (hasNotes) return setNotes(false)
    if (peer.current && !peer.current.closed) return peer.current.focus()
    peer.current = window.open(speakerHref, name, 'popup,width=1240,height=860')
    setNotes(peer.current === null)
  }
  return { hasChrome, hasNotes, closeNotes: () => setNotes(false), act }
}

/** Moves the focus to the tab of the current slide, so that a screen reader announces it. */
export function useFocusOn(tab: RefObject<HTMLElement | null>, slide: string) {
  useEffect(() => {
    scrollTo({ top: 0, behavior: 'instant' })
    tab.current?.focus({ preventScroll: true })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a turned slide is what this waits for
  }, [tab, slide])
}

/** Sets the document's title while the briefing is shown. */
export function useWindowTitle(title: string) {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
