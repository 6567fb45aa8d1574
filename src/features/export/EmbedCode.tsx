import { useId, useRef, useState } from 'react'
import type { EmbedChoice } from '../../model/embed-code.ts'
import type { Attempt } from './useReport.tsx'

type Props = {
  embeds: readonly EmbedChoice[]
  snippet: (choice: EmbedChoice) => string
  attempt: Attempt
}

/** The HTML that embeds one chart or figure in another page. */
export function EmbedCode({ embeds, snippet, attempt }: Props) {
  const [id, setId] = useState('')
  const choice = embeds.find((candidate) => candidate.id === id) ?? embeds[0]
  const code = useRef<HTMLTextAreaElement>(null)
  const label = useId()
  if (!choice) return null
  const text = snippet(choice)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      return 'Code copied.'
    } catch {
      code.current?.focus()
      code.current?.select()
      return 'The browser does not let the page copy. The code is selected: copy it by hand.'
    }
  }

  return (
    <>
      <h2 id={label}>Embed in a page</h2>
      <select
        aria-labelledby={label}
        value={choice.id}
        onChange={(event) => setId(event.currentTarget.value)}
      >
        {embeds.map((embed) => (
          <option key={embed.id} value={embed.id}>
            {embed.name}
          </option>
        ))}
      </select>
      <textarea ref={code} readOnly rows={4} spellCheck={false} aria-label="Code to embed" value={text} />
      <p className="export-link">
        <button className="button" type="button" onClick={() => void attempt(copy, '')}>
          Copy code
        </button>
        <span className="export-note">The source line stays with it.</span>
      </p>
    </>
  )
}
