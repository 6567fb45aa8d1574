/** Draws the briefing as a PowerPoint file. Loaded only when a reader asks for one: the library is large. */
import PptxGenJS from 'pptxgenjs'
import type { PowerpointDeck } from '../../../model/briefing/powerpoint.ts'
import type { Watch } from '../powerpoint-choice.ts'
import { fonts, paintOf, safe, type Colors } from './look.ts'
import { patched } from './patched.ts'
import { addSlide, defineMaster } from './slide.ts'

/**
 * Returns the bytes of the file. Yields to the browser after each slide, so that the reader sees the progress and can
 * cancel.
 *
 * @throws the signal's reason once it is aborted
 */
export async function powerpointFile(
  deck: PowerpointDeck,
  colors: Colors,
  { onStep, signal }: Watch = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const paint = paintOf(colors)
  const file = new PptxGenJS()
  file.layout = 'LAYOUT_WIDE'
  file.theme = fonts
  file.title = safe(deck.title)
  file.subject = safe(deck.subject)
  // By default, these would name the library as the author.
  file.author = ''
  file.company = ''
  defineMaster(file, paint)
  const all = deck.slides.length + 1
  for (const [index, slide] of deck.slides.entries()) {
    onStep?.(index, all)
    await turn(signal)
    addSlide(file, slide, safe(deck.address), paint)
  }
  onStep?.(deck.slides.length, all)
  await turn(signal)
  const raw = await file.write({ outputType: 'arraybuffer' })
  if (!(raw instanceof ArrayBuffer)) throw new Error('The library made no file.')
  await turn(signal)
  const bytes = await patched(raw, deck)
  signal?.throwIfAborted()
  return bytes
}

/** Lets the browser paint and handle input. */
async function turn(signal: AbortSignal | undefined) {
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
  signal?.throwIfAborted()
}
