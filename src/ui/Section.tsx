import { useId, type ReactNode } from 'react'
import './section.css'

type Props = { id: string; title: string; aside?: ReactNode; children: ReactNode }

/** A section of the page: a heavy rule, a heading, and an aside next to it. */
export function Section({ id, title, aside, children }: Props) {
  const heading = useId()
  return (
    <section className="section" id={id} aria-labelledby={heading}>
      <header className="section-head">
        <h2 id={heading}>{title}</h2>
        {aside && <p className="quiet">{aside}</p>}
      </header>
      {children}
    </section>
  )
}
