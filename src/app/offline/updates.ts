import { useSyncExternalStore } from 'react'

const hour = 60 * 60 * 1000

/** How long a press of "Reload" waits for the newer build to take over, in milliseconds. */
const patience = 5000

let registration: ServiceWorkerRegistration | null = null
let isReady = false
const listeners = new Set<() => void>()

function announce() {
  isReady = true
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether a newer build is downloaded and waiting. */
export const useUpdateReady = () =>
  useSyncExternalStore(
    subscribe,
    () => isReady,
    () => false,
  )

/**
 * Activates the newer build. Tabs that show the older one keep working: its files stay cached. A browser lets the older
 * worker finish what it does for any tab first, and may take minutes: the page is then reloaded all the same, so that
 * the button is never dead, and asks again.
 */
export function showUpdate() {
  const waiting = registration?.waiting
  if (!waiting) {
    // Another tab has already activated it.
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  setTimeout(() => location.reload(), patience)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker's postMessage has no such argument.
  waiting.postMessage('take over')
}

/** Announces the build once it is installed. The first install is not an update. */
function watch(worker: ServiceWorker | null) {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) announce()
  })
}

async function register() {
  const { serviceWorker } = navigator
  let wasControlled = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (wasControlled) announce()
    wasControlled = true
  })
  registration = await serviceWorker.register('./sw.js', { updateViaCache: 'none' })
  if (registration.waiting && serviceWorker.controller) announce()
  watch(registration.installing)
  registration.addEventListener('updatefound', () => watch(registration?.installing ?? null))
}

/** A page that stays open for days checks for an update when it becomes visible, at most once an hour. */
function askAgain() {
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < hour) return
    asked = Date.now()
    registration?.update().catch(ignore)
  })
}

/** Offline, without HTTPS, or where storage is refused: the page works without the service worker. */
const ignore = () => {}

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

function start() {
  register().catch(ignore)
  askAgain()
}

/**
 * Registers the service worker once the page has loaded and the browser is idle. Not under Save-Data: it downloads
 * every chunk.
 */
export function keepOffline() {
  if (!('serviceWorker' in navigator) || savesData()) return
  addEventListener('load', () =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 5000 }) : setTimeout(start, 2000),
  )
}
