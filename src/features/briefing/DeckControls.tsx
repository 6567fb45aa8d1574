import type { Action } from './input/keys.ts'
import { useIdle } from './input/useIdle.ts'
import './deck-controls.css'

type Props = {
  act: (action: Action) => void
  isFirst: boolean
  isLast: boolean
  hasFullscreen: boolean
  printHref: string
  leaveHref: string
}

/** The controls at the slide's upper edge. They fade while pointer and focus are idle. */
export function DeckControls({ act, isFirst, isLast, hasFullscreen, printHref, leaveHref }: Props) {
  const isIdle = useIdle()
  const button = (action: Action, name: string, keys: string) => (
    <button type="button" title={`${name}: ${keys}`} onClick={() => act(action)}>
      {name}
    </button>
  )
  const step = (action: Action, name: string, off: boolean, path: string) => (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={off || undefined}
      onClick={() => act(action)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
  return (
    <nav className="chrome" aria-label="Briefing" data-idle={isIdle || undefined}>
      <span className="chrome-steps">
        {step('previous', 'Slide before', isFirst, 'M10.5 2 4.5 8l6 6')}
        {step('next', 'Next slide', isLast, 'M5.5 2l6 6-6 6')}
      </span>
      {button('overview', 'All slides', 'O')}
      {button('speaker', 'Notes', 'S')}
      <span className="chrome-desk">
        {hasFullscreen && button('fullscreen', 'Full screen', 'F')}
        <a href={printHref} data-replace>
          Print
        </a>
        {button('help', 'Keys', '?')}
      </span>
      <a href={leaveHref}>Leave</a>
    </nav>
  )
}
