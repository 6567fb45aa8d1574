import { useState } from 'react'

/** The value stored for this tab, or null: storage may be refused or hold anything. */
function stored(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as unknown
  } catch {
    return null
  }
}

/**
 * State that survives a reload of this tab. A stored value is used only if it passes `isValid`; where storage is
 * refused, the state lasts until the page is closed.
 */
export function useSession<Value>(name: string, initial: Value, isValid: (value: unknown) => value is Value) {
  const [value, setValue] = useState<Value>(() => {
    const found = stored(name)
    return isValid(found) ? found : initial
  })
  function keep(next: Value) {
    setValue(next)
    try {
      sessionStorage.setItem(name, JSON.stringify(next))
    } catch {
      // The state then lasts until the page is closed.
    }
  }
  return [value, keep] as const
}

/** For switches. */
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
