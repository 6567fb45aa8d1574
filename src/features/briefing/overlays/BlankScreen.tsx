import { Overlay } from './Overlay.tsx'

type Props = { colour: 'black' | 'white'; onClose: () => void }

/** Nothing to see: the room looks at the speaker. Any resume key brings the slide back, and so does a tap. */
export function BlankScreen({ colour, onClose }: Props) {
  return (
    <Overlay name={`The screen is ${colour}`} className={`blank blank-${colour}`} onClose={onClose}>
      <button className="blank-back" type="button" onClick={onClose}>
        <span className="visually-hidden">Show the slide again: B, W, the point, or Esc</span>
      </button>
    </Overlay>
  )
}
