import { useState } from 'react'
import { MissingChunk, reloadIfReachable } from '../../ui/fetch-chunk.ts'
import { Status } from '../../ui/Status.tsx'

/** A task that may report its progress. */
type Task = (say: (words: string) => void) => Promise<string> | string

/** Runs a task and reports the outcome; `otherwise` says what to do where it failed. */
export type Attempt = (task: Task, otherwise: string) => Promise<void>

type Report = {
  text: string
  /** The error; "" where there was none. */
  detail: string
  /** Retries, where a chunk failed to load. */
  retry: (() => void) | null
}

/** A status line with the progress and outcome of a task, and the error on request. */
export function useReport() {
  const [{ text, detail, retry }, setReport] = useState<Report>({ text: '', detail: '', retry: null })
  const say = (words: string) => setReport({ text: words, detail: '', retry: null })

  async function attempt(task: Task, otherwise: string, isRetry = false) {
    try {
      say(await task(say))
    } catch (error) {
      const isMissing = error instanceof MissingChunk
      if (isMissing && isRetry && (await reloadIfReachable())) return
      setReport({
        text: otherwise,
        detail: String(error),
        retry: isMissing ? () => void attempt(task, otherwise, true) : null,
      })
    }
  }

  const report = (
    <>
      <Status className="export-report">{text}</Status>
      {retry !== null && (
        <button className="button" type="button" onClick={retry}>
          Try again
        </button>
      )}
      {detail !== '' && (
        <details className="export-detail">
          <summary>Technical detail</summary>
          <p>{detail}</p>
        </details>
      )}
    </>
  )
  return [report, attempt satisfies Attempt] as const
}
