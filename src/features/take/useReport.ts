import { useState } from 'react'

/** A line that says how an attempt went. The first says what to do where it failed. */
export function useReport() {
  const [report, setReport] = useState('')
  async function attempt(task: () => Promise<string> | string, otherwise: string) {
    try {
      setReport(await task())
    } catch {
      setReport(otherwise)
    }
  }
  return [report, attempt] as const
}
