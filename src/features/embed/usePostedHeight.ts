import { useEffect, type RefObject } from 'react'

/**
 * Posts the content's height to the embedding page, at first and after each change, as `{ type: 'resize', height }`.
 * It holds no secret, so any origin may receive it.
 */
export function usePostedHeight(frame: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = frame.current
    if (window.parent === window || element === null) return undefined
    const tell = () => {
      const height = Math.ceil(element.getBoundingClientRect().height)
      window.parent.postMessage({ type: 'resize', height }, '*')
    }
    // Browsers suspend observers in a frame that is out of sight: the first height is sent without one.
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
}
