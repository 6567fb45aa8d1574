/**
 * Keeps the two windows of a briefing, the audience's and the speaker's, in sync on one machine. It uses a
 * BroadcastChannel and window messages at once, since either may be missing, notably for a page opened from disk.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** The shared state: programs and slide as a URL query, and whether the screen is blank. */
export type Shared = { at: string; blank: 'black' | 'white' | null }

type Message = {
  /** Which briefing it belongs to; null from a speaker window opened by hand, which follows any. */
  briefing: string | null
  kind: 'hello' | 'state' | 'bye'
  from: string
  count: number
  /** When the sender's state last changed, in ms since 1970; 0 for a window that has only asked. */
  since: number
  shared: Shared
}

/** Identifies this window until it is reloaded. */
const self = Math.random().toString(36).slice(2)

/** Validates a message, since any window may send anything. Null where it is not one of ours. */
function messageFrom(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null
  const { briefing, kind, from, count, since, shared } = data as Record<string, unknown>
  if (briefing !== null && typeof briefing !== 'string') return null
  if (kind !== 'hello' && kind !== 'state' && kind !== 'bye') return null
  if (typeof from !== 'string' || typeof count !== 'number' || typeof since !== 'number') return null
  if (typeof shared !== 'object' || shared === null) return null
  const { at, blank } = shared as Record<string, unknown>
  if (typeof at !== 'string' || (blank !== 'black' && blank !== 'white' && blank !== null)) return null
  return { briefing, kind, from, count, since, shared: { at, blank } }
}

type Sync = {
  role: 'room' | 'speaker'
  briefing: string | null
  shared: Shared
  hear: (shared: Shared) => void
}

/**
 * Sends every change of this window to the other one and applies the other's; a change that was received is not sent
 * back.
 */
export function useSync({ role, briefing, shared, hear }: Sync) {
  const [hasOther, setHasOther] = useState(false)
  const channel = useRef<BroadcastChannel | null>(null)
  const peer = useRef<Window | null>(null)
  const count = useRef(0)
  const since = useRef(0)
  const heard = useRef(new Map<string, number>())
  const known = useRef(JSON.stringify(shared))

  const send = useEffectEvent((kind: Message['kind']) => {
    const message: Message = {
      briefing,
      kind,
      from: self,
      count: ++count.current,
      since: since.current,
      shared,
    }
    channel.current?.postMessage(message)
    // A page from disk has the origin "null", so the receiver checks the sending window instead.
    if (peer.current && !peer.current.closed) peer.current.postMessage(message, '*')
  })

  const receive = useEffectEvent((data: unknown) => {
    const message = messageFrom(data)
    if (!message || message.from === self || message.count <= (heard.current.get(message.from) ?? 0)) return
    if (briefing !== null && message.briefing !== null && message.briefing !== briefing) return
    // A message may arrive by both channels; the second copy may be out of date.
    heard.current.set(message.from, message.count)
    setHasOther(message.kind !== 'bye')
    if (message.kind === 'hello') send('state')
    if (message.kind !== 'state') return
    // A reply may cross with a key press: the later change wins, and on a tie the audience's window.
    if (message.since < since.current || (message.since === since.current && role === 'room')) return
    since.current = message.since
    known.current = JSON.stringify(message.shared)
    hear(message.shared)
  })

  useEffect(() => {
    if (role === 'speaker') peer.current = window.opener as Window | null
    channel.current = 'BroadcastChannel' in window ? new BroadcastChannel('briefing') : null
    const onChannel = (event: MessageEvent) => receive(event.data)
    const onMessage = (event: MessageEvent) => {
      if (event.source !== null && event.source === peer.current) receive(event.data)
    }
    const onHide = () => send('bye')
    channel.current?.addEventListener('message', onChannel)
    addEventListener('message', onMessage)
    addEventListener('pagehide', onHide)
    // The audience's window announces its state; a speaker window asks for it, so that opening one never moves the
    // slide.
    if (role === 'room') since.current = Date.now()
    send(role === 'room' ? 'state' : 'hello')
    return () => {
      channel.current?.close()
      channel.current = null
      removeEventListener('message', onMessage)
      removeEventListener('pagehide', onHide)
    }
  }, [role])

  useEffect(() => {
    const now = JSON.stringify({ at: shared.at, blank: shared.blank } satisfies Shared)
    if (now === known.current) return
    known.current = now
    since.current = Math.max(Date.now(), since.current + 1)
    send('state')
  }, [shared.at, shared.blank])

  return { hasOther, peer }
}

const stored = 'briefing-window'

/** The name of the speaker window that this window opens: stable across reloads, unique to each briefing. */
export function windowName(): string {
  try {
    const found = sessionStorage.getItem(stored)
    if (found) return found
    sessionStorage.setItem(stored, `speaker-${self}`)
  } catch {
    // Without storage the name lasts until the page is reloaded.
  }
  return `speaker-${self}`
}
