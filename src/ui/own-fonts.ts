import { fontFiles } from './font-files.ts'

/**
 * The page shows its fonts only where they come before its text (fonts.css). What is shown to a room or printed is not
 * left to that: there the same fonts have names of their own, and tokens.css says where those are used. Added by a
 * script, they also stay when a browser lays out the page anew for paper.
 */
const names = { sans: 'Own Sans', serif: 'Own Serif' } as const

type Face = (typeof fontFiles)[number]

const added = new Map<Face, Promise<void>>()

/** Adds a face to the document, once. Where it does not come, it is asked for again the next time. */
function add(face: Face): Promise<void> {
  const before = added.get(face)
  if (before) return before
  const adding = new FontFace(names[face.family], `url(${face.file})`, { weight: face.weight }).load().then(
    (loaded) => {
      document.fonts.add(loaded)
    },
    () => {
      added.delete(face)
    },
  )
  added.set(face, adding)
  return adding
}

/** As long as browsers themselves wait for a font before they take another, in ms. */
const patience = 3000

/** Settles when the fonts are there, or are not to be waited for any longer; one that comes later is used from then on. */
export async function ownFonts(): Promise<void> {
  if (!('fonts' in document)) return
  const all = Promise.all(fontFiles.map(add))
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))])
}
