/** Thrown on purpose, and so not reported as an error of the gallery. */
export class BrokenOnPurpose extends Error {
  override name = 'BrokenOnPurpose'
}

/** A part of the page that fails as it is drawn. */
export function Broken(): never {
  throw new BrokenOnPurpose('Cannot read properties of undefined (reading "qualified")')
}
