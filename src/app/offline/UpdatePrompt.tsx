import { useState } from 'react'
import { Status } from '../../ui/Status.tsx'
import { showUpdate, useUpdateReady } from './updates.ts'
import './update-prompt.css'

/** Offers a newer build once it is downloaded. On the page only: it never interrupts a presentation. */
export function UpdatePrompt() {
  const isReady = useUpdateReady()
  const [later, setLater] = useState(false)
  if (!isReady || later) return null
  return (
    <div className="update-prompt">
      <Status>A new version is ready.</Status>
      <button className="button button-solid" type="button" onClick={showUpdate}>
        Reload
      </button>
      <button className="button" type="button" onClick={() => setLater(true)}>
        Later
      </button>
    </div>
  )
}
