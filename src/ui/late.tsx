import { createContext, lazy, useContext, type ComponentType } from 'react'

/** Tells one attempt to show a part from the next; a boundary that has caught a failure makes a new one. */
export const Attempt = createContext(0)

/**
 * A part of the page whose script is fetched when it is first shown. React keeps a failure for good; here each attempt
 * fetches anew, until one has brought the part.
 */
export function late<Props extends object>(fetchPart: () => Promise<{ default: ComponentType<Props> }>) {
  const parts = new Map<number, ComponentType<Props>>()
  let arrived: ComponentType<Props> | null = null

  function partOf(attempt: number): ComponentType<Props> {
    const known = arrived ?? parts.get(attempt)
    if (known) return known
    const part = lazy(async () => {
      const fetched = await fetchPart()
      arrived = part
      return fetched
    }) as ComponentType<Props>
    parts.set(attempt, part)
    return part
  }

  return function Late(props: Props) {
    const Part = partOf(useContext(Attempt))
    return <Part {...props} />
  }
}
