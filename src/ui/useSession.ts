import { useState } from 'react'

/** What is stored under a name for this tab, or null: storage may be refused, and anything may stand in it. */
function stored(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as unknown
  } catch {
    return null
  }
}

/**
 * State that survives a reload of this tab. What is stored is used only if it fits; where storage is refused, the state
 * lasts as long as the page.
 */
export function useSession<Value>(name: string, initial: Value, fits: (value: unknown) => value is Value) {
  const [value, setValue] = useState<Value>(() => {
    const found = stored(name)
    return fits(found) ? found : initial
  })
  function keep(next: Value) {
    setValue(next)
    try {
      sessionStorage.setItem(name, JSON.stringify(next))
    } catch {
      // The state then lasts as long as the page.
    }
  }
  return [value, keep] as const
}

/** Fits for a switch. */
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
