import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'

/** A feature as the HTML of the page has it, before any script: nothing in it is live, and nothing becomes so. */
export const BeforeScript = ({ children }: { children: ReactNode }) => (
  <div dangerouslySetInnerHTML={{ __html: renderToString(children) }} />
)
