import { outlines } from '../../dataset/outlines.ts'
import { Outlines } from '../../features/map/Outlines.tsx'

/** The land under the pins of the page's map. */
export default function MapOutlines() {
  return <Outlines outlines={outlines} />
}
