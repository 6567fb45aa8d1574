/**
 * A chunk that failed to load. Many browsers cache a failed import, of the chunk itself or of anything it imports,
 * until the page is reloaded.
 */
export class MissingChunk extends Error {
  override name = 'MissingChunk'
}

/** The style sheets that failed in the last attempt to load a chunk. */
const lostSheets = new WeakMap<() => Promise<object>, HTMLLinkElement[]>()

/**
 * Loads a chunk with a dynamic import. `needed` names an export that proves that it is the chunk: some hosts serve
 * index.html for a missing file. @throws MissingChunk where the chunk, one of its imports or one of its style sheets
 * fails to load.
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
 * Vite requests each style sheet once and takes a failed one for loaded the next time, so that the chunk would come
 * without its styles. Replacing the failed link requests it again in every browser. The link may be gone where the
 * chunk is being fetched twice at once, when idle and for the reader.
 */
const askAgain = (lost: HTMLLinkElement) =>
  new Promise<void>((resolve, reject) => {
    const link = lost.cloneNode() as HTMLLinkElement
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => reject(new Error(`No style sheet came from ${link.href}`)))
    if (lost.isConnected) lost.replaceWith(link)
    else document.head.append(link)
  })

/** Dispatched on the window before `reloadIfReachable` reloads the page. */
export const beforeReload = 'reload-for-part'

/**
 * For a reader who has retried a chunk: reloads the page at its URL, which restores the view. Only if the host
 * answers, so that a page without a network stays. Returns whether the page is being reloaded.
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
