import type { Ground } from './literal-style.ts'

type Props = { ground: Ground; onChoose: (ground: Ground) => void }

/** Light or dark picture. Light by default, whatever the page's theme: most pictures are printed or mailed. */
export function GroundChoice({ ground, onChoose }: Props) {
  return (
    <label className="export-ground">
      <input
        type="checkbox"
        checked={ground === 'dark'}
        onChange={(event) => onChoose(event.currentTarget.checked ? 'dark' : 'light')}
      />
      On a dark ground
    </label>
  )
}
