type Props = { id: string; name: string; boxClass: string }

/** One choice, ticked or not: the browser's own, so that it can be ticked before there is a script. */
export const Chip = ({ id, name, boxClass }: Props) => (
  <label className="chip">
    <input className={boxClass} type="checkbox" value={id} autoComplete="off" />
    <span>{name}</span>
  </label>
)
