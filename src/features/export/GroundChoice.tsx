import type { Ground } from './literal-style.ts'

type Props = { ground: Ground; onChoose: (ground: Ground) => void }

/** Pictures are made for paper and mail, whatever the page looks like at the moment; a dark slide wants a dark one. */
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
