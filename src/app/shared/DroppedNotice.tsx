import { useState } from 'react'
import { Status } from '../../ui/Status.tsx'

/** A longer list of dropped values is cut, in characters: a URL may hold any amount of text. */
const longest = 200

/** Names the values in the URL that are not known here; the rest of the URL applies. */
export function DroppedNotice({ dropped }: { dropped: string }) {
  const [closed, setClosed] = useState('')
  if (dropped === '' || dropped === closed) return null
  return (
    <div className="dropped column">
      <Status className="quiet">
        Not recognized and ignored:{' '}
        <code>{dropped.length > longest ? `${dropped.slice(0, longest)} …` : dropped}</code>. The rest of the
        address applies.
      </Status>
      <button className="button" type="button" onClick={() => setClosed(dropped)}>
        Close
      </button>
    </div>
  )
}
