import { Component } from 'react'
import type { ReactNode } from 'react'

type LiveBoundaryProps = { onFailure?: () => void; children: ReactNode }

/** Drops a live drawing that fails to load or to render; the still one below it remains and says the same. */
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
