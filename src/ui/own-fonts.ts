import sans from './fonts/public-sans-400.woff2'
import sansBold from './fonts/public-sans-600.woff2'
import serif from './fonts/report-serif-400.woff2'
import serifMedium from './fonts/report-serif-500.woff2'
import serifBold from './fonts/report-serif-600.woff2'

type Face = { family: string; file: string; weight: string }

/**
 * The page uses its fonts only where they load before the first paint (fonts.css). Slides and print always use them,
 * under family names of their own (tokens.css). Added by script, they also survive the relayout for print.
 */
const faces: readonly Face[] = [
  { family: 'Own Sans', file: sans, weight: '400 500' },
  { family: 'Own Sans', file: sansBold, weight: '600 700' },
  { family: 'Own Serif', file: serif, weight: '400' },
  { family: 'Own Serif', file: serifMedium, weight: '500' },
  { family: 'Own Serif', file: serifBold, weight: '600 700' },
]

const added = new Map<Face, Promise<void>>()

/** Adds a face to the document once; one that failed to load is fetched again the next time. */
function add(face: Face): Promise<void> {
  const before = added.get(face)
  if (before) return before
  const adding = new FontFace(face.family, `url(${face.file})`, { weight: face.weight }).load().then(
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
  const all = Promise.all(faces.map(add))
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))])
}
