import { useState } from 'react'
import { Status } from '../../ui/Status.tsx'

/** An address may hold more than anyone reads: what is left out is named, and cut where it is longer than a line or two. */
const longest = 200

/** Says quietly which parts of the address are not known here; the rest of it is in force. */
export function DroppedNotice({ dropped }: { dropped: string }) {
  const [closed, setClosed] = useState('')
  if (dropped === '' || dropped === closed) return null
  return (
    <div className="dropped column">
      <Status className="quiet">
        Not known here, and left out:{' '}
        <code>{dropped.length > longest ? `${dropped.slice(0, longest)} …` : dropped}</code>. The rest of the
        address is in force.
      </Status>
      <button className="button" type="button" onClick={() => setClosed(dropped)}>
        Close
      </button>
    </div>
  )
}
