import { fontFiles } from './font-files.ts'

/**
 * The page uses its fonts only where they load before the first paint (fonts.css). Slides and print always use them,
 * under family names of their own (tokens.css). Added by script, they also survive the relayout for print.
 */
const names = { sans: 'Own Sans', serif: 'Own Serif' } as const

type Face = (typeof fontFiles)[number]

const added = new Map<Face, Promise<void>>()

/** Adds a face to the document once; one that failed to load is fetched again the next time. */
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

/** How long to wait, in ms: as long as browsers themselves wait before they fall back. */
const patience = 3000

/** Resolves when the fonts are loaded or the wait is over; a font that loads later is used from then on. */
export async function ownFonts(): Promise<void> {
  if (!('fonts' in document)) return
  const all = Promise.all(fontFiles.map(add))
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))])
}
