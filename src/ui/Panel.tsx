import { Suspense, type ComponentProps } from 'react'
import { PanelBoundary } from './PanelBoundary.tsx'

/**
 * An independent part of the page, with its own error boundary and its own Suspense boundary, so that React hydrates
 * it separately and no task has to hydrate the whole page.
 */
export const Panel = ({ children, ...boundary }: ComponentProps<typeof PanelBoundary>) => (
  <PanelBoundary {...boundary}>
    <Suspense>{children}</Suspense>
  </PanelBoundary>
)
