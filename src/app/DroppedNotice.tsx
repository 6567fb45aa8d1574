import { useState } from 'react'

/** Says quietly which parts of the address are not known here; the rest of it is in force. */
export function DroppedNotice({ dropped }: { dropped: string }) {
  const [closed, setClosed] = useState('')
  if (dropped === '' || dropped === closed) return null
  return (
    <div className="dropped column">
      <output className="quiet">
        Not known here, and left out: <code>{dropped}</code>. The rest of the address is in force.
      </output>
      <button className="button" type="button" onClick={() => setClosed(dropped)}>
        Close
      </button>
    </div>
  )
}
