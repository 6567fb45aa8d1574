import type { ReactNode } from 'react'
import { GoToSlide } from '../../features/briefing/overlays/GoToSlide.tsx'
import { KeyHelp } from '../../features/briefing/overlays/KeyHelp.tsx'
import type { Action } from '../../features/briefing/input/keys.ts'
import { Overview } from '../../features/briefing/overlays/Overview.tsx'
import type { DeckRow } from '../../model/briefing/slides.ts'
import type { useDeck } from './useDeck.ts'

type Props = {
  deck: DeckRow
  motion: ReturnType<typeof useDeck>
  map: ReactNode
  take: ReactNode
  without: readonly Action[]
}

/** The overlays of a slide, one at a time; the same in the audience's and the speaker's window. */
export function DeckLayers({ deck, motion, map, take, without }: Props) {
  const close = () => motion.setOpen(null)
  switch (motion.open) {
    case 'overview':
      return <Overview deck={deck} map={map} take={take} onClose={close} />
    case 'goto':
      return <GoToSlide total={deck.slides.length} onGo={motion.goTo} onClose={close} />
    case 'help':
      return (
        <KeyHelp without={without} letters={motion.letters} onLetters={motion.setLetters} onClose={close} />
      )
    default:
      return null
  }
}
