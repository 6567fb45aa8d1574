import { startTransition, useEffect, useState } from 'react'

/**
 * The value, a little later: after the frame that answers a click has been painted, in steps that leave room for the
 * next click. `useDeferredValue` starts on it as soon as the click is done, whether that is painted or not.
 */
export function useLater<Value>(value: Value): Value {
  const [later, setLater] = useState(value)
  useEffect(() => {
    if (Object.is(later, value)) return undefined
    let timer = 0
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setLater(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [later, value])
  return later
}
