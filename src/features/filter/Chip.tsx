type Props = { id: string; name: string; boxClass: string }

/** One checkbox: the browser's own, so that it works before hydration. */
export const Chip = ({ id, name, boxClass }: Props) => (
  <label className="chip">
    <input className={boxClass} type="checkbox" value={id} autoComplete="off" />
    <span>{name}</span>
  </label>
)
