/** The page as HTML, made at build time. Never runs in a browser. */
import { prerenderToNodeStream } from 'react-dom/static'
import { text } from 'node:stream/consumers'
import { Root } from './app/Root.tsx'

/**
 * The plain view of the page, with all its parts in place. A dataset with faults gives the list of its faults, as in the
 * browser.
 */
export async function pageHtml(): Promise<string> {
  // Without a limit, so that no part is left to a script that would put it in its place.
  const { prelude } = await prerenderToNodeStream(<Root />, { progressiveChunkSize: Infinity })
  return text(prelude)
}
