import type { ReactNode } from 'react'
import './source-link.css'

type Props = {
  href: string
  /** "¶7": the paragraph it leads to. */
  mark: string
  /** In a sentence the mark stays unwritten and the number keeps the sentence's look. */
  inline?: boolean
  children: ReactNode
}

/** The one way from a number to the sentence it came from, wherever the number stands. */
export function SourceLink({ href, mark, inline = false, children }: Props) {
  return (
    <a
      className={inline ? 'source-link source-link-inline' : 'source-link'}
      href={href}
      title={`Read it in the release, ${mark}`}
    >
      <span className="source-link-number">{children}</span>
      {/* Read out, number and mark would be one word. */}
      {!inline && <span className="visually-hidden">, </span>}
      {!inline && <span className="source-link-mark">{mark}</span>}
    </a>
  )
}
