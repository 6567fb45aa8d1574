import { useEffect, type RefObject } from 'react'

/**
 * Tells the page around the frame how high its content is, at first and after each change: a message
 * `{ type: 'resize', height }`. It holds no secret, so that any page may hear it.
 */
export function useToldHeight(frame: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = frame.current
    if (window.parent === window || element === null) return undefined
    const tell = () => {
      const height = Math.ceil(element.getBoundingClientRect().height)
      window.parent.postMessage({ type: 'resize', height }, '*')
    }
    // Browsers rest the observers of a frame that is out of sight: the first height is told without one.
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
}
