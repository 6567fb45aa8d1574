import { useState } from 'react'
import type { PowerpointChoice } from './powerpoint-choice.ts'
import { save } from './save.ts'
import type { Attempt } from './useReport.tsx'

type Props = { powerpoint: PowerpointChoice; attempt: Attempt }

/** Saves the briefing as PowerPoint. While the file is being made, the button stops it. */
export function PowerpointButton({ powerpoint: { name, file, make }, attempt }: Props) {
  const [making, setMaking] = useState<AbortController | null>(null)

  const start = () =>
    void attempt(async (say) => {
      const own = new AbortController()
      setMaking(own)
      say('The slides are being made …')
      try {
        const made = make({
          signal: own.signal,
          onStep: (done, all) => say(`Made ${done} of ${all} parts …`),
        })
        save(file, await Promise.race([made, aborted(own.signal)]))
        return `${file} is in your downloads.`
      } catch (error) {
        if (own.signal.aborted) return 'Stopped. No file was saved.'
        throw error
      } finally {
        setMaking(null)
      }
    }, `${file} could not be made. What makes it is not kept offline: try again with a connection.`)

  return (
    <button
      type="button"
      aria-label={`${name}: ${making ? 'Stop' : 'PowerPoint'}`}
      onClick={(event) => {
        // The second click of a double click must not stop what the first started.
        if (making && event.detail < 2) making.abort()
        else if (!making) start()
      }}
    >
      {making ? 'Stop' : 'PowerPoint'}
    </button>
  )
}

/** Rejects as soon as the reader stops, whatever is still loading. */
const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })
