type Props = { id: string; name: string; chosen: boolean }

/** The set that it stands in hears it, so that of all chips only those change that are ticked or not any more. */
const heardBySet = () => {}

/** One choice, ticked or not. */
export const Chip = ({ id, name, chosen }: Props) => (
  <label className="chip">
    <input type="checkbox" value={id} checked={chosen} onChange={heardBySet} />
    <span>{name}</span>
  </label>
)
