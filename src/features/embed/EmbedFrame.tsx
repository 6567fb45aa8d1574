import { useRef, type ReactNode } from 'react'
import type { EmbedRow } from '../../model/embed.ts'
import { pageLink } from './page-link.ts'
import { useEmbedTheme } from './useEmbedTheme.ts'
import { usePostedHeight } from './usePostedHeight.ts'
import './embed.css'

type Props = Pick<EmbedRow, 'filter' | 'source' | 'href' | 'theme'> & { children: ReactNode }

/** What every embed shows around its content: filter and source. No option removes them. */
export function EmbedFrame({ filter, source, href, theme, children }: Props) {
  const frame = useRef<HTMLElement>(null)
  useEmbedTheme(theme)
  usePostedHeight(frame)
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
