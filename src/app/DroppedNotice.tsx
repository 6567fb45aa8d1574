/** Says quietly which parts of the address are not known here; the rest of it is in force. */
export function DroppedNotice({ dropped, onClose }: { dropped: readonly string[]; onClose: () => void }) {
  return (
    <div className="dropped column">
      <output className="quiet">
        Not known here, and left out: <code>{dropped.join(', ')}</code>. The rest of the address is in force.
      </output>
      <button className="button" type="button" onClick={onClose}>
        Close
      </button>
    </div>
  )
}
