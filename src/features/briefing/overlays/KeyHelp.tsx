import { keyTable, type Action } from '../input/keys.ts'
import { Overlay } from './Overlay.tsx'

type Props = {
  /** Actions that are not available here, such as full screen on a phone. */
  without: readonly Action[]
  letters: boolean
  onLetters: (letters: boolean) => void
  onClose: () => void
}

/** The list of keys, made from the handler's own table, with the switch that turns off character keys. */
export function KeyHelp({ without, letters, onLetters, onClose }: Props) {
  return (
    <Overlay name="Keys" className="help" onClose={onClose}>
      <h2 className="overlay-title">Keys</h2>
      <dl className="help-keys">
        {keyTable
          .filter(({ action }) => !without.includes(action))
          .map(({ action, does, keys }) => (
            <div key={action} className="help-row">
              <dt>{does}</dt>
              <dd>
                {keys.map(({ key, label }) => (
                  <kbd key={label} data-off={(!letters && key.length === 1 && key !== ' ') || undefined}>
                    {label}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      <p>
        A clicker’s start button, F5, loads the briefing again and comes back to this slide. On a touch
        screen, swipe.
      </p>
      <p>
        <label className="help-letters">
          <input type="checkbox" checked={letters} onChange={() => onLetters(!letters)} /> Letters and signs
          are keys
        </label>
      </p>
      <button className="button" type="button" onClick={onClose}>
        Close
      </button>
    </Overlay>
  )
}
