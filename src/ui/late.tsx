import { createContext, lazy, useContext, type ComponentType } from 'react'
import { fetchPart, reloadIfReachable } from './fetch-part.ts'

/** One attempt to show a part. A boundary that has caught a failure makes a new one when the reader asks for it. */
export type Attempt = {
  number: number
  /** Whether the reader has asked for it again, after a failure. */
  isRetry: boolean
}

export const AttemptContext = createContext<Attempt>({ number: 0, isRetry: false })

/**
 * A part of the page whose script is fetched when it is first shown. React keeps a failure for good; here each attempt
 * fetches anew, until one has brought the part. A browser may keep the failure as well: where a retry fails, the page is
 * loaded again.
 */
export function late<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const parts = new Map<number, ComponentType<Props>>()
  let arrived: ComponentType<Props> | null = null

  function partOf({ number, isRetry }: Attempt): ComponentType<Props> {
    const known = arrived ?? parts.get(number)
    if (known) return known
    const part = lazy(async () => {
      try {
        const fetched = await fetchPart(load, 'default')
        arrived = part
        return fetched
      } catch (error) {
        if (isRetry && (await reloadIfReachable())) return await new Promise<never>(() => {})
        throw error
      }
    }) as ComponentType<Props>
    parts.set(number, part)
    return part
  }

  return function Late(props: Props) {
    const Part = partOf(useContext(AttemptContext))
    return <Part {...props} />
  }
}
