import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * The day, as "2026-11-24", while the browser prints; null while it does not. What a component draws for it is there
 * before the pages are laid out.
 */
export function usePrinting(): string | null {
  const [day, setDay] = useState<string | null>(null)
  useEffect(() => {
    // The browser reads the page as soon as this has returned.
    const begin = () => flushSync(() => setDay(today()))
    const end = () => setDay(null)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return day
}

const two = (part: number) => String(part).padStart(2, '0')

/** The reader's own day: at night it is not the one of UTC. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
