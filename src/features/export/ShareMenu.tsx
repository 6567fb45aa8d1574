import { useRef } from 'react'
import type { EmbedChoice } from '../../model/embed-code.ts'
import { EmbedCode } from './EmbedCode.tsx'
import { useReport } from './useReport.tsx'

type Props = {
  title: string
  embeds: readonly EmbedChoice[]
  snippet: (choice: EmbedChoice) => string
}

/** Ways to share the current view: a link, the system's share sheet on touch devices, an embed. */
export function ShareMenu({ title, embeds, snippet }: Props) {
  const [report, attempt] = useReport()
  const field = useRef<HTMLInputElement>(null)
  const isFile = location.protocol === 'file:'
  const canShare = 'share' in navigator && matchMedia('(pointer: coarse)').matches

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(location.href)
      return 'Link copied.'
    } catch {
      field.current?.focus()
      field.current?.select()
      return 'The browser does not let the page copy. The link is selected: copy it by hand.'
    }
  }

  async function shareLink() {
    try {
      await navigator.share({ title, url: location.href })
    } catch (error) {
      // Closing the sheet is not an error.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
    }
    return ''
  }

  return (
    <>
      <h2>Link to what is shown</h2>
      <p className="export-link">
        <input ref={field} type="text" readOnly aria-label="Link" value={location.href} />
        <button className="button" type="button" onClick={() => void attempt(copyLink, '')}>
          Copy link
        </button>
        {canShare && (
          <button
            className="button"
            type="button"
            onClick={() => void attempt(shareLink, 'The system could not share it. Copy the link instead.')}
          >
            Share …
          </button>
        )}
      </p>
      {isFile && (
        <p className="export-note">This page is a file: the link works only with a copy of this file.</p>
      )}
      {isFile ? null : <EmbedCode embeds={embeds} snippet={snippet} attempt={attempt} />}
      {report}
    </>
  )
}
