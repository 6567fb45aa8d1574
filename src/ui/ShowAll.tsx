import type { ReactNode } from 'react'

/** Resets the program filter, without JavaScript as well. */
export const ShowAll = ({ className = 'link', children }: { className?: string; children: ReactNode }) => (
  <button className={className} type="reset" form="programs">
    <span>{children}</span>
  </button>
)
