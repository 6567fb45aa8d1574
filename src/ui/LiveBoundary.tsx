import { Component } from 'react'
import type { ReactNode } from 'react'

type LiveBoundaryProps = { onFailure?: () => void; children: ReactNode }

/** Catches a live drawing that cannot be loaded or breaks: it goes, the still one under it stays and says the same. */
export class LiveBoundary extends Component<LiveBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onFailure?.()
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
