import { useState } from 'react'
import { MissingChunk, reloadIfReachable } from '../../ui/fetch-chunk.ts'
import { Status } from '../../ui/Status.tsx'

/** What is tried; it may say how far it is. */
type Task = (say: (words: string) => void) => Promise<string> | string

/** Tries something and says how it went; `otherwise` says what to do where it failed. */
export type Attempt = (task: Task, otherwise: string) => Promise<void>

type Report = {
  text: string
  /** Why it failed; "" where it did not. */
  detail: string
  /** Tries once more, where a part of the script did not arrive. */
  retry: (() => void) | null
}

/** A line that says how an attempt goes, and how it went; why it failed, on request. */
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
