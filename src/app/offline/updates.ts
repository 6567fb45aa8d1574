import { useSyncExternalStore } from 'react'

const hour = 60 * 60 * 1000

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

/** Whether a newer build of the page is there, kept whole and waiting to be shown. */
export const useUpdateReady = () =>
  useSyncExternalStore(
    subscribe,
    () => isReady,
    () => false,
  )

/** Shows the newer build. Tabs with the older one stay as they are: what they still need of it is kept. */
export function showUpdate() {
  const waiting = registration?.waiting
  if (!waiting) {
    // Another tab has agreed already.
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker is no window and has no such argument.
  waiting.postMessage('take over')
}

/** Says when the build that is being fetched is there. The very first one is no update. */
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

/** A page that stays open for days asks when it is looked at again, at most once an hour. */
function askAgain() {
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < hour) return
    asked = Date.now()
    registration?.update().catch(ignore)
  })
}

/** Without a network, without HTTPS or where storage is refused, the page works as it is. */
const ignore = () => {}

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

function start() {
  register().catch(ignore)
  askAgain()
}

/**
 * Keeps the page for a time without network, once it has loaded and the browser is idle. Not for a reader who asks to
 * save data: it fetches the parts that were not looked at, too.
 */
export function keepOffline() {
  if (!('serviceWorker' in navigator) || savesData()) return
  addEventListener('load', () =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 5000 }) : setTimeout(start, 2000),
  )
}
