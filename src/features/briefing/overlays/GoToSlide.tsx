import { useEffect, useId, useRef, useState } from 'react'
import { Overlay } from './Overlay.tsx'

type Props = { total: number; onGo: (slide: number) => void; onClose: () => void }

/** Asks for a slide number; Enter goes there. */
export function GoToSlide({ total, onGo, onClose }: Props) {
  const [refused, setRefused] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  useEffect(() => field.current?.focus(), [])

  function submit() {
    const asked = field.current?.value.trim() ?? ''
    const slide = /^\d+$/.test(asked) ? Number(asked) : 0
    if (slide >= 1 && slide <= total) onGo(slide)
    else setRefused(asked === '' ? 'Type a number.' : `There is no slide “${asked}”.`)
  }

  return (
    <Overlay name="Go to a slide" className="goto" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <label htmlFor={id}>Slide, 1 to {total}</label>
        <div className="goto-row">
          <input id={id} ref={field} className="goto-field" inputMode="numeric" autoComplete="off" size={4} />
          <button className="button button-solid" type="submit">
            Go
          </button>
        </div>
        <p className="goto-refused" role="alert">
          {refused}
        </p>
      </form>
    </Overlay>
  )
}
