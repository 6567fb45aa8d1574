import { startTransition, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterPaint } from './after-paint.ts'

/** What is still to follow. */
const waiting = new Set<() => void>()
let isDue = false

const follow = () => waiting.forEach((set) => set())

function followSoon() {
  if (isDue) return
  isDue = true
  afterPaint(() => {
    isDue = false
    startTransition(follow)
  })
}

/** Lets all that is still to follow be there at once: before a link is followed, so that it leads from what is shown. */
export function settle() {
  if (waiting.size > 0) flushSync(follow)
}

/**
 * The value, a little later: after the frame that answers a click has been painted, in steps that leave room for the
 * next click. `useDeferredValue` starts on it as soon as the click is done, whether that is painted or not.
 */
export function useLater<Value>(value: Value): Value {
  const [later, setLater] = useState(value)
  useEffect(() => {
    if (Object.is(later, value)) return undefined
    const set = () => setLater(value)
    waiting.add(set)
    followSoon()
    return () => void waiting.delete(set)
  }, [later, value])
  return later
}
