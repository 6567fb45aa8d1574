/** The part of the Albers plane that the map shows, in its units. Places and outlines use this plane. */
export { default as plane } from '#data/dataset/plane.json'
