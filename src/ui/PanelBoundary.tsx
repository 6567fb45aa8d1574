import { Component, type ReactNode } from 'react'
import { AttemptContext, type Attempt } from './lazy-with-retry.tsx'
import './notice.css'

type Props = {
  what: string
  /** What still works, and what to do besides trying again. */
  rest?: ReactNode
  /** Prerendered HTML shown below the message. */
  instead?: string | undefined
  children: ReactNode
}

type State = { error: Error | null; attempt: Attempt }

// Counted across all panels: after a failure, every attempt needs a new number.
let failures = 0

/** Contains a panel's failure: says so in its place and offers what still works. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { error: null, attempt: { number: failures, isRetry: false } }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch() {
    failures += 1
  }

  override render() {
    const { error, attempt } = this.state
    if (!error) return <AttemptContext value={attempt}>{this.props.children}</AttemptContext>
    const { instead } = this.props
    const notice = (
      <div className="notice" role="alert">
        <p>
          <strong>{`${this.props.what} could not be shown.`}</strong>{' '}
          {this.props.rest ?? 'The rest of the page is not affected.'}{' '}
          <button
            className="button"
            type="button"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- Pressing the button removed it, and the focus with it.
            autoFocus={attempt.isRetry}
            onClick={() => this.setState({ error: null, attempt: { number: failures, isRetry: true } })}
          >
            Try again
          </button>{' '}
          or reload the page.
        </p>
        <details>
          <summary>Technical detail</summary>
          <p className="small">{error.message}</p>
        </details>
      </div>
    )
    if (!instead) return notice
    return (
      <>
        {notice}
        <div dangerouslySetInnerHTML={{ __html: instead }} />
      </>
    )
  }
}
