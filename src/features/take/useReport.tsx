import { useState } from 'react'
import { Status } from '../../ui/Status.tsx'

/** What is tried; it may say how far it is. */
type Task = (say: (words: string) => void) => Promise<string> | string

/** Tries something and says how it went; `otherwise` says what to do where it failed. */
export type Attempt = (task: Task, otherwise: string) => Promise<void>

/** A line that says how an attempt goes, and how it went; why it failed, on request. */
export function useReport() {
  const [{ text, detail }, setReport] = useState({ text: '', detail: '' })
  const say = (words: string) => setReport({ text: words, detail: '' })
  const attempt: Attempt = async (task, otherwise) => {
    try {
      say(await task(say))
    } catch (error) {
      setReport({ text: otherwise, detail: String(error) })
    }
  }
  const report = (
    <>
      <Status className="take-report">{text}</Status>
      {detail !== '' && (
        <details className="take-detail">
          <summary>Technical detail</summary>
          <p>{detail}</p>
        </details>
      )}
    </>
  )
  return [report, attempt] as const
}
