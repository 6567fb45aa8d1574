/**
 * A part of the script that is fetched when it is needed, and that did not arrive. Many browsers remember the failure of
 * an import, of the part itself or of anything it imports, until the page is loaded again.
 */
export class MissingChunk extends Error {
  override name = 'MissingChunk'
}

/** The style sheets for want of which a part did not arrive the last time. */
const lostSheets = new WeakMap<() => Promise<object>, HTMLLinkElement[]>()

/**
 * Fetches a part with a dynamic import, for what it exports under a name.
 * @throws MissingChunk where the part, something it imports, or one of its style sheets does not arrive, or where the
 * host sends something else in its place.
 */
export async function fetchChunk<Part extends object>(
  load: () => Promise<Part>,
  needed: keyof Part,
): Promise<Part> {
  try {
    await Promise.all((lostSheets.get(load) ?? []).map(askAgain))
    const part = await load()
    if (!(needed in part)) throw new Error('What came is no part of this page.')
    return part
  } catch (error) {
    const reason = String(error)
    const links = document.head.querySelectorAll<HTMLLinkElement>('[rel="stylesheet"]')
    lostSheets.set(
      load,
      [...links].filter(({ href }) => reason.includes(href)),
    )
    throw new MissingChunk(reason)
  }
}

/**
 * Vite asks for each style sheet once, and takes one that failed for loaded the next time: the part would come without
 * its styles. A link in the place of the one that failed asks again, in every browser. Where the part is being fetched
 * twice at once, when idle and for the reader, the other attempt may have taken that place.
 */
const askAgain = (lost: HTMLLinkElement) =>
  new Promise<void>((resolve, reject) => {
    const link = lost.cloneNode() as HTMLLinkElement
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => reject(new Error(`No style sheet came from ${link.href}`)))
    if (lost.isConnected) lost.replaceWith(link)
    else document.head.append(link)
  })

/** Sent to the window before `reloadIfReachable` leaves the page. */
export const beforeReload = 'reload-for-part'

/**
 * For a reader who has asked twice for a part: loads the page again at its address, which brings back what it shows.
 * Only if the host answers, so that a page without a network stays. Returns whether the page is being left.
 */
export async function reloadIfReachable(): Promise<boolean> {
  try {
    const { ok } = await fetch(location.href, { cache: 'reload' })
    if (!ok) return false
  } catch {
    return false
  }
  dispatchEvent(new Event(beforeReload))
  location.reload()
  return true
}
