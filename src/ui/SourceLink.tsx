import type { ReactNode } from 'react'
import { spokenMark } from './spoken-mark.ts'
import './source-link.css'

type Props = {
  href: string
  /** The paragraph it links to: "¶7". */
  mark: string
  children: ReactNode
} & (
  | {
      /** Within a sentence the mark is hidden, and the number looks like the rest of the sentence. */
      inline: true
    }
  | {
      inline?: false
      /** What is announced before the paragraph, such as "more than 343,151". */
      said: string
    }
)

/** The link from a number to its sentence, wherever the number appears. */
export function SourceLink({ href, mark, children, ...look }: Props) {
  const paragraph = spokenMark(mark)
  if (look.inline) {
    return (
      <a
        className="source-link source-link-inline"
        href={href}
        title={`Read it in the release, ${paragraph}`}
      >
        <span className="source-link-number">{children}</span>
      </a>
    )
  }
  return (
    // Without an accessible name it would be read in pieces: qualifier, number, mark, each called a link.
    <a
      className="source-link"
      href={href}
      title="Read it in the release"
      aria-label={`${look.said}, ${paragraph}`}
    >
      <span className="source-link-number">{children}</span>
      {/* Without this space, number and mark would be copied as one word. */}
      <span className="visually-hidden">, </span>
      <span className="source-link-mark">{mark}</span>
    </a>
  )
}
