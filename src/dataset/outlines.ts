import drawn from '#data/dataset/outlines.json'
import { plane } from './plane.ts'

/** State outlines on the plane of the places, as SVG path data. Geometry only: nothing to check but by looking. */
export const outlines = { ...drawn, view: plane }
