import type { ReactNode } from 'react'
import { spokenMark } from './spoken-mark.ts'
import './source-link.css'

type Props = {
  href: string
  /** "¶7": the paragraph it leads to. */
  mark: string
  children: ReactNode
} & (
  | {
      /** In a sentence the mark stays unwritten and the number keeps the sentence's look. */
      inline: true
    }
  | {
      inline?: false
      /** What is read out before the paragraph, such as "more than 343,151". */
      said: string
    }
)

/** The one way from a number to the sentence it came from, wherever the number stands. */
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
    // Without a name of its own it would be read in pieces: the hedge, the number, the mark, each called a link.
    <a
      className="source-link"
      href={href}
      title="Read it in the release"
      aria-label={`${look.said}, ${paragraph}`}
    >
      <span className="source-link-number">{children}</span>
      {/* Copied, number and mark would be one word. */}
      <span className="visually-hidden">, </span>
      <span className="source-link-mark">{mark}</span>
    </a>
  )
}
