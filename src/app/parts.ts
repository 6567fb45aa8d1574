/** The parts of the app that are fetched only when a reader comes to them. */
import { lazy } from 'react'
import { fetchPart } from '../ui/fetch-part.ts'
import { late } from '../ui/late.tsx'

/** Waits until the browser has nothing else to do. */
const idle = () =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve)
    else setTimeout(resolve, 200)
  })

/** What asks for the fonts comes apart from the page, which does without; so do slides and paper where it does not come. */
const ownFonts = () => import('../ui/own-fonts.ts').then((part) => part.ownFonts()).catch(() => {})

/** Slides are not shown before their fonts are there. */
const inOwnFonts = <Part>(part: Promise<Part>) => Promise.all([part, ownFonts()]).then(([arrived]) => arrived)

const briefing = () => inOwnFonts(import('./Briefing.tsx'))
const speaker = () => inOwnFonts(import('./Speaker.tsx'))
const openSource = () => import('./OpenSource.tsx')
const sharing = () => import('./sections/Sharing.tsx')
const downloads = () => import('./sections/Downloads.tsx')
const datasetFaults = () => import('./DatasetFaults.tsx')
const savePicture = () => import('../features/take/SavePicture.tsx')
const land = () => import('./land.tsx')

export const Briefing = late(briefing)
export const Speaker = late(speaker)
export const OpenSource = late(openSource)
export const Sharing = late(sharing)
export const Downloads = late(downloads)
export const DatasetFaults = late(datasetFaults)
export const SavePicture = late(savePicture)

/** In no hurry: the HTML has it drawn already, and keeps it for good where this part does not come. */
export const Land = lazy(() =>
  typeof document === 'undefined'
    ? land()
    : idle()
        .then(() => fetchPart(land, 'default'))
        .catch(() => new Promise<never>(() => {})),
)

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/**
 * Fetches the rest once nothing else is to do, part by part and the likeliest first, so that a click finds it there, and
 * so that a room that loses its network still has it; what is printed has its fonts with the briefing. A part that does
 * not come now is asked for again when it is needed.
 */
export async function warmUp() {
  if (savesData()) return
  for (const part of [openSource, briefing, downloads, savePicture, sharing, speaker]) {
    await idle()
    await fetchPart<object & { default: unknown }>(part, 'default').catch(() => {})
  }
}
