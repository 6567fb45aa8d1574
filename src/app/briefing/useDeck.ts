/** What the audience's and the speaker's window share: navigation, overlays, the blank screen, the keys. */
import { useState } from 'react'
import type { Dataset } from '../../dataset/schema.ts'
import { useDeckKeys } from '../../features/briefing/input/useDeckKeys.ts'
import type { Action, Layer } from '../../features/briefing/input/keys.ts'
import { useTheme } from '../../ui/theme.ts'
import type { DeckRow } from '../../model/briefing/slides.ts'
import { hrefOf, plainView, urlFromView, viewFromUrl, type View } from '../../model/view.ts'
import { isBoolean, useSession } from '../../ui/useSession.ts'
import { goInPlace } from '../shared/navigation.ts'
import { useSync, type Shared } from './useSync.ts'

type Given = {
  role: 'room' | 'speaker'
  /** The speaker window's name, which both windows know; null where it was opened by hand. */
  briefing: string | null
  dataset: Dataset
  view: View
  deck: DeckRow
  /** Handles the actions that only one of the two windows has. */
  other: (action: Action) => void
}

/** The state of the deck. Every step replaces the history entry, so that one "back" leaves the briefing. */
export function useDeck({ role, briefing, dataset, view, deck, other }: Given) {
  const [open, setOpen] = useState<'goto' | 'overview' | 'help' | null>(null)
  const [blank, setBlank] = useState<Shared['blank']>(null)
  const [letters, setLetters] = useSession('briefing-letters', true, isBoolean)
  const [theme, setTheme] = useTheme()
  const last = deck.slides.length
  const slide = deck.current.number

  const { hasOther, peer } = useSync({
    role,
    briefing,
    shared: {
      at: urlFromView({ ...plainView, view: 'briefing', programs: view.programs, slide }),
      blank,
    },
    hear(shared) {
      const there = viewFromUrl(shared.at, dataset).view
      setBlank(shared.blank)
      const href = hrefOf(view, { programs: there.programs, slide: there.slide })
      // An overlay belongs to the slide it was opened on.
      if (href !== hrefOf(view, { slide })) goTo(there.slide, there.programs)
    },
  })

  function goTo(to: number, programs = view.programs) {
    setOpen(null)
    goInPlace(hrefOf(view, { slide: Math.max(1, to), programs, print: null, figure: null, compare: null }))
  }

  function act(action: Action) {
    switch (action) {
      case 'next':
        return slide < last ? goTo(slide + 1) : undefined
      case 'previous':
        return slide > 1 ? goTo(slide - 1) : undefined
      case 'first':
        return goTo(1)
      case 'last':
        return goTo(last)
      case 'goto':
      case 'overview':
      case 'help':
        return setOpen(action)
      case 'black':
      case 'white':
        return setBlank(blank === null ? action : null)
      case 'theme':
        return setTheme(theme === 'dark' ? 'light' : 'dark')
      case 'close':
        if (blank !== null) return setBlank(null)
        if (open !== null) return setOpen(null)
        if (view.print !== null) return goTo(slide)
        return other(action)
      default:
        return other(action)
    }
  }

  // The audience's blank screen covers everything else; the speaker window shows none, it only knows that there is
  // one.
  const opened = view.figure === null ? (open ?? (view.print && 'print')) : 'source'
  const layer: Layer | null = (role === 'room' ? blank : null) ?? opened
  useDeckKeys(layer, letters, act)
  return { open, setOpen, blank, setBlank, letters, setLetters, goTo, act, hasOther, peer }
}
