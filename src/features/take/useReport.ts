import { useState } from 'react'

/** What is tried; it may say how far it is. */
type Task = (say: (words: string) => void) => Promise<string> | string

/** Tries something and says how it went; `otherwise` says what to do where it failed. */
export type Attempt = (task: Task, otherwise: string) => Promise<void>

/** A line that says how an attempt goes, and how it went. */
export function useReport() {
  const [report, setReport] = useState('')
  const attempt: Attempt = async (task, otherwise) => {
    try {
      setReport(await task(setReport))
    } catch {
      setReport(otherwise)
    }
  }
  return [report, attempt] as const
}
