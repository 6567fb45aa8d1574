import { outlines } from '../../dataset/outlines.ts'
import { Outlines } from '../../features/map/Outlines.tsx'

/** The outlines of land and states under the map's pins. */
export default function MapOutlines() {
  return <Outlines outlines={outlines} />
}
