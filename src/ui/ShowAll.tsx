import type { ReactNode } from 'react'

/** Takes the program filter away, without a script as well. */
export const ShowAll = ({ className = 'link', children }: { className?: string; children: ReactNode }) => (
  <button className={className} type="reset" form="programs">
    <span>{children}</span>
  </button>
)
