/** The part of the Albers plane that the map draws, in its units. The places and the outlines stand on this plane. */
export { default as plane } from '#data/dataset/plane.json'
