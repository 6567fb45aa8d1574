/** State outlines on the Albers plane of the places, as SVG path data. Geometry only: nothing to check but by looking. */
export { default as outlines } from '#data/dataset/outlines.json'
