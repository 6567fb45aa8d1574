import { createContext, lazy, useContext, type ComponentType } from 'react'
import { fetchChunk, reloadIfReachable } from './fetch-chunk.ts'

/** One attempt to show a part of the page. A boundary that has caught a failure starts a new one when the reader asks. */
export type Attempt = {
  number: number
  /** Whether the reader has asked for it again, after a failure. */
  isRetry: boolean
}

export const AttemptContext = createContext<Attempt>({ number: 0, isRetry: false })

type Loader<Props> = () => Promise<{ default: ComponentType<Props> }>

/** A component whose chunk is fetched when it is first shown, or before that by `prefetch`. */
export type LazyComponent<Props> = ComponentType<Props> & {
  /** Fetches the chunk. A failure is ignored: the chunk is fetched again when it is needed. */
  prefetch: () => Promise<void>
}

/**
 * Like React's `lazy`, which caches a rejected import; here each attempt imports anew until one succeeds. The browser may
 * have cached the failure as well, so a retry that fails reloads the page.
 */
export function lazyWithRetry<Props extends object>(load: Loader<Props>): LazyComponent<Props> {
  const attempts = new Map<number, ComponentType<Props>>()
  let loaded: ComponentType<Props> | null = null

  function componentFor({ number, isRetry }: Attempt): ComponentType<Props> {
    const known = loaded ?? attempts.get(number)
    if (known) return known
    const component = lazy(async () => {
      try {
        const chunk = await fetchChunk(load, 'default')
        loaded = component
        return chunk
      } catch (error) {
        if (isRetry && (await reloadIfReachable())) return await new Promise<never>(() => {})
        throw error
      }
    }) as ComponentType<Props>
    attempts.set(number, component)
    return component
  }

  return Object.assign(
    function LazyWithRetry(props: Props) {
      const Component = componentFor(useContext(AttemptContext))
      return <Component {...props} />
    },
    {
      prefetch: () =>
        fetchChunk(load, 'default').then(
          () => undefined,
          () => undefined,
        ),
    },
  )
}
