import type { DeckForm } from './PrintedDeck.tsx'
import { Overlay } from '../overlays/Overlay.tsx'
import './print-dialog.css'

type Props = { form: DeckForm; onForm: (form: DeckForm) => void; onClose: () => void }

const forms = [
  { id: 'slides', name: 'Slides', text: 'one a page, landscape' },
  { id: 'handout', name: 'Handout', text: 'each slide with its notes, portrait' },
] as const

/** Asks whether to print slides or a handout. The browser's own print command follows the choice as well. */
export function PrintDialog({ form, onForm, onClose }: Props) {
  return (
    <Overlay name="Print" className="print-choice" onClose={onClose}>
      <h2 className="overlay-title">Print</h2>
      <fieldset>
        <legend className="visually-hidden">What</legend>
        {forms.map(({ id, name, text }) => (
          <label key={id} className="print-form">
            <input type="radio" name="print" checked={id === form} onChange={() => onForm(id)} />
            <span>
              <strong>{name}</strong>, {text}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="print-buttons">
        <button className="button button-solid" type="button" onClick={() => print()}>
          Print
        </button>
        <button className="button" type="button" onClick={onClose}>
          Close
        </button>
      </p>
      <p className="quiet">The browser’s window for printing also saves a PDF.</p>
    </Overlay>
  )
}
