import { useRef, type ReactNode } from 'react'
import type { EmbedRow } from '../../model/embed.ts'
import { pageLink } from './page-link.ts'
import { useOwnTheme } from './useOwnTheme.ts'
import { useToldHeight } from './useToldHeight.ts'
import './embed.css'

type Props = Pick<EmbedRow, 'filter' | 'source' | 'href' | 'theme'> & { children: ReactNode }

/** What every embed has, whatever it shows: its filter and its source. There is no switch to leave them out. */
export function EmbedFrame({ filter, source, href, theme, children }: Props) {
  const frame = useRef<HTMLElement>(null)
  useOwnTheme(theme)
  useToldHeight(frame)
  return (
    <main className="embed" ref={frame}>
      {children}
      <footer className="embed-foot">
        {filter !== null && <p>{filter}</p>}
        <p>
          Source: {source}. Independent; not official statistics.{' '}
          <a {...pageLink(href)}>All figures, with their sentences</a>
        </p>
      </footer>
    </main>
  )
}
