import type { ReactNode } from 'react'
import { MastheadTools } from './MastheadTools.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import './masthead.css'

const parts = [
  { id: 'figures', name: 'Figures' },
  { id: 'charts', name: 'Charts' },
  { id: 'departments', name: 'Departments' },
  { id: 'release', name: 'The release' },
  { id: 'notes', name: 'Notes' },
]

type Props = {
  source: string
  /** Buttons before the theme button. */
  tools: ReactNode
  /** URL of the briefing with the chosen programs. */
  presentHref: string
  /** The filter. */
  children: ReactNode
}

/** The page's name, its sections, and the filter, which stays in reach while reading. */
export function Masthead({ source, tools, presentHref, children }: Props) {
  return (
    <>
      <header className="masthead">
        <div className="column masthead-row">
          <p className="masthead-name">
            <a href="?">
              <strong>{source}</strong>{' '}
              <span className="masthead-sub">the figures, with their sentences</span>
            </a>
          </p>
          <nav className="masthead-parts" aria-label="Parts of the page">
            {parts.map(({ id, name }) => (
              <a key={id} href={`#${id}`}>
                {name}
              </a>
            ))}
          </nav>
          <div className="masthead-buttons">
            <MastheadTools>
              {tools}
              <ThemeButton />
            </MastheadTools>
            <a className="button button-solid" href={presentHref}>
              Present
            </a>
          </div>
        </div>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Safari knows <search> since version 17 only. */}
      <div className="filter-bar" role="search" aria-label="Filter">
        <div className="column">{children}</div>
      </div>
    </>
  )
}
