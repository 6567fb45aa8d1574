import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

/**
 * Whether the element has been within `margin` pixels of the viewport since it was mounted. False on the server;
 * never reverts.
 */
export function useNearViewport(element: RefObject<Element | null>, margin: number): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (near || element.current === null || !('IntersectionObserver' in window)) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: `${margin}px` },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, margin, near])
  return near
}
