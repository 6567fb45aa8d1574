/**
 * The service worker: keeps one build of the page whole, so that it opens without a network, on any address it has.
 * It has no imports, since it is served as a plain script under a name that never changes.
 */

export type Kept = {
  /** Names the build. */
  build: string
  /** Each file by its path from the page's folder, "" for the page itself, and the hash it must have. */
  files: [path: string, integrity: string][]
}

/** Put in by the build. */
declare const KEPT_BY_THE_BUILD: Kept

declare const self: ServiceWorkerGlobalScope

const { build, files } = KEPT_BY_THE_BUILD
/** The page's folder: another copy of the page may live in another folder of the same host. */
const { scope } = self.registration
const ownCaches = `${scope} `
const cacheName = ownCaches + build
const addresses = new Set(files.map(([path]) => scope + path))

/** Files under this folder carry their hash in their name: one that is there is the right one. */
const hashed = `${scope}assets/`

/**
 * All files or none. A file whose hash is not the expected one, from a host in the middle of an update, fails the whole,
 * and the browser tries again later. One after the other, to leave the line to what the reader asks for.
 */
async function keepAll() {
  const cache = await caches.open(cacheName)
  for (const [path, integrity] of files) {
    const address = scope + path
    const before = address.startsWith(hashed) ? await caches.match(address, { ignoreVary: true }) : undefined
    const response = before ?? (await load(address, integrity))
    await cache.put(address, response)
  }
}

async function load(address: string, integrity: string): Promise<Response> {
  const response = await fetch(address, {
    integrity,
    // What the page has just loaded is taken from there.
    cache: address.startsWith(hashed) ? 'default' : 'no-cache',
    priority: 'low',
  })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  // A browser refuses a page that was sent on from elsewhere, unless it does not show.
  return response.redirected ? new Response(response.body, response) : response
}

/** From this build; where the browser has thrown it away, from the network. */
async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request)
}

/** From any build that is still kept: a tab of the last one may ask for a part that the host no longer has. */
const answerFromAny = async (request: Request) =>
  (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request)

/** Earlier builds go when no tab is open that could be of one, and no later one is on its way. */
async function sweep() {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const { installing, waiting } = self.registration
  if (installing || waiting || tabs.some(({ url }) => url.startsWith(scope))) return
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith(ownCaches) && name !== cacheName)
      .map((name) => caches.delete(name)),
  )
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()))

// A first visit is taken over at once, so that a network that goes away during it is no loss.
self.addEventListener('activate', (event) => event.waitUntil(sweep().then(() => self.clients.claim())))

// The next build waits until a reader agrees, or until no tab is open.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const { origin, pathname } = new URL(request.url)
  const address = origin + pathname
  if (request.mode === 'navigate') event.waitUntil(sweep())
  // The page's query says what is shown of it, and never what it is.
  if (address === `${scope}index.html`) event.respondWith(answer(request, scope))
  else if (addresses.has(address)) event.respondWith(answer(request, address))
  else if (address.startsWith(hashed)) event.respondWith(answerFromAny(request))
})
