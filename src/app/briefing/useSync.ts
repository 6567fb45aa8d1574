/**
 * Keeps the windows of one briefing in step: the room and its speaker's window, on this machine only. Two ways are used
 * at once, since either may be missing, from disk above all: a channel between windows of one origin, and messages
 * between a window and the one that opened it.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** What the windows of a briefing share: programs and slide as an address, and whether the screen is blank. */
export type Shared = { at: string; blank: 'black' | 'white' | null }

type Message = {
  /** The briefing it belongs to; null from a speaker's window that was opened by hand and takes any. */
  briefing: string | null
  kind: 'hello' | 'state' | 'bye'
  from: string
  count: number
  /** When what is shared was last changed, by the clock of this machine; 0 for a window that has only asked. */
  since: number
  shared: Shared
}

/** Names this window as long as it shows this page. */
const self = Math.random().toString(36).slice(2)

/** A message, if it is one of ours: anything may be sent to a window. */
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

/** Tells the other windows of each change made here, and hears of theirs; what was heard is not told again. */
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
    // From disk the origin is "null", so the window itself is what is checked, at the other end.
    if (peer.current && !peer.current.closed) peer.current.postMessage(message, '*')
  })

  const receive = useEffectEvent((data: unknown) => {
    const message = messageFrom(data)
    if (!message || message.from === self || message.count <= (heard.current.get(message.from) ?? 0)) return
    if (briefing !== null && message.briefing !== null && message.briefing !== briefing) return
    // Each message may come both ways, and the second time it may be out of date.
    heard.current.set(message.from, message.count)
    setHasOther(message.kind !== 'bye')
    if (message.kind === 'hello') send('state')
    if (message.kind !== 'state') return
    // An answer may cross with a key that was pressed meanwhile: the later change holds, of two at once the room's.
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
    // The room says where it is; a speaker's window asks, and so follows the room and never moves it by being opened.
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

/** The name of the window a room opens for its speaker; the same after a reload, another one for another room. */
export function windowName(): string {
  try {
    const found = sessionStorage.getItem(stored)
    if (found) return found
    sessionStorage.setItem(stored, `speaker-${self}`)
  } catch {
    // Without storage the name lasts as long as the page.
  }
  return `speaker-${self}`
}
