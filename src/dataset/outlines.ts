import drawn from '#data/dataset/outlines.json'
import { plane } from './plane.ts'

/** State outlines in the places' plane, as SVG path data. Pure geometry: it has no rule to check. */
export const outlines = { ...drawn, view: plane }
