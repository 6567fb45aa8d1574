import { Overlay } from './Overlay.tsx'

type Props = { color: 'black' | 'white'; onClose: () => void }

/** A blank screen, so that the audience looks at the speaker. Any resume key or a tap brings the slide back. */
export function BlankScreen({ color, onClose }: Props) {
  return (
    <Overlay name={`The screen is ${color}`} className={`blank blank-${color}`} onClose={onClose}>
      <button className="blank-back" type="button" onClick={onClose}>
        <span className="visually-hidden">Show the slide again: B, W, the point, or Esc</span>
      </button>
    </Overlay>
  )
}
