import { useId, useLayoutEffect, useRef } from 'react'
import type { SourceRow } from '../../model/source.ts'
import { Modal } from '../../ui/Modal.tsx'
import { CiteFigure } from './CiteFigure.tsx'
import { CompareFigures } from './CompareFigures.tsx'
import { ReleaseAtQuote } from './ReleaseAtQuote.tsx'
import { SourceFacts } from './SourceFacts.tsx'
import './source-drawer.css'

type Props = {
  source: SourceRow
  short: string
  dateline: readonly string[]
  /** Closes the drawer; goes back where it was opened from the page. */
  onClose: () => void
  /** The drawer is gone, and the browser has given the focus back where it came from. */
  onClosed: () => void
  go: (href: string) => void
}

/** A figure at its sentence: the release in full, scrolled to the marked words, and beside it all that limits them. */
export function SourceDrawer({ source, short, dateline, onClose, onClosed, go }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const title = useId()
  const quote = useId()
  const { row } = source

  useLayoutEffect(() => {
    // Not the first button: with the focus on its heading, heading and sentence are said, and one reads on from there. With
    // the focus on the dialog itself, Orca reads all of it in one go.
    heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <Modal className="drawer" aria-labelledby={title} onDismiss={onClose} onClosed={onClosed}>
      <div className="drawer-body" data-kind={row.kind}>
        <header className="drawer-head">
          <p>
            <strong className="drawer-mark">{row.mark}</strong> <span className="quiet">{short}</span>
          </p>
          <button className="button drawer-close" type="button" onClick={onClose} aria-label="Close">
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M1 1l10 10M11 1L1 11" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
        </header>
        {/* Another figure may take the place of this one; the focus does not move then, and its name is what is new. */}
        <h2
          className="drawer-title"
          id={title}
          ref={heading}
          tabIndex={-1}
          aria-describedby={quote}
          aria-live="polite"
          aria-atomic="true"
        >
          <span className="drawer-figure">{row.qualified}</span>{' '}
          <span className="drawer-label">{source.label}</span>
        </h2>
        <ReleaseAtQuote key={row.id} lines={source.lines} dateline={dateline} quoteId={quote} />
        <SourceFacts facts={source.facts} cautions={source.cautions} terms={source.terms} />
        <CompareFigures source={source} go={go} />
        <CiteFigure source={source} />
        <nav className="drawer-steps" aria-label="Figures in the order of the release">
          {source.previous ? (
            <a
              className="button"
              href={source.previous.href}
              data-replace
              aria-label={`Previous figure: ${source.previous.name}`}
            >
              {`‹ ${source.previous.mark}`}
            </a>
          ) : (
            <span />
          )}
          <a className="button" href={source.cardHref}>
            To its card
          </a>
          {source.next ? (
            <a
              className="button"
              href={source.next.href}
              data-replace
              aria-label={`Next figure: ${source.next.name}`}
            >
              {`${source.next.mark} ›`}
            </a>
          ) : (
            <span />
          )}
        </nav>
      </div>
    </Modal>
  )
}
