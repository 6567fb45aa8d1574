import type { ReactNode } from 'react'

type Props = { className?: string; children: ReactNode }

/**
 * Text that is announced when it changes. It is wrapped in a paragraph, since Orca otherwise says only "status bar"
 * when a reader navigates to it.
 */
export const Status = ({ className, children }: Props) => (
  <output className={className}>
    {/* `output` may not contain `p`. */}
    {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above */}
    {children !== '' && <span role="paragraph">{children}</span>}
  </output>
)
