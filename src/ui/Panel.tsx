import { Suspense, type ComponentProps } from 'react'
import { PanelBoundary } from './PanelBoundary.tsx'

/**
 * A part of the page that stands for itself: it fails by itself, and it is taken over from the HTML by itself, between
 * other tasks, so that none of them has to wait for the whole page.
 */
export const Panel = ({ children, ...boundary }: ComponentProps<typeof PanelBoundary>) => (
  <PanelBoundary {...boundary}>
    <Suspense>{children}</Suspense>
  </PanelBoundary>
)
