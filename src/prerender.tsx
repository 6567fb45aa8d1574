/** Renders the page to HTML at build time. Never runs in a browser. */
import { prerenderToNodeStream } from 'react-dom/static'
import { text } from 'node:stream/consumers'
import { Root } from './app/Root.tsx'

/** The unfiltered page. A dataset that fails its checks yields the list of its faults, as in the browser. */
export async function pageHtml(): Promise<string> {
  // Unlimited, so that React inlines every Suspense boundary and needs no script to reveal one.
  const { prelude } = await prerenderToNodeStream(<Root />, { progressiveChunkSize: Infinity })
  return text(prelude)
}
