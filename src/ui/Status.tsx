import type { ReactNode } from 'react'

type Props = { className?: string; children: ReactNode }

/**
 * Words that are announced when they change. They stand in a paragraph of their own, since Orca says only "status bar"
 * where a reader comes by words that stand in the output itself.
 */
export const Status = ({ className, children }: Props) => (
  <output className={className}>
    {/* An output may hold no p. */}
    {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above */}
    {children !== '' && <span role="paragraph">{children}</span>}
  </output>
)
