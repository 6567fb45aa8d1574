import { Component, Suspense, type ReactNode } from 'react'
import './notice.css'

type Props = { what: string; instead?: ReactNode; children: ReactNode }

/**
 * Keeps a panel that fails from taking its neighbours along: says so in its place and offers what still works. It is
 * also taken over from the HTML by itself, between other tasks, so that none of them has to wait for the whole page.
 */
export class PanelBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return <Suspense>{this.props.children}</Suspense>
    return (
      <div className="notice" role="alert">
        <p>
          <strong>{this.props.what} could not be shown.</strong> The rest of the page is not affected.{' '}
          <button className="button" type="button" onClick={() => this.setState({ error: null })}>
            Try again
          </button>
        </p>
        <details>
          <summary>Technical detail</summary>
          <p className="small">{error.message}</p>
        </details>
        {this.props.instead}
      </div>
    )
  }
}
