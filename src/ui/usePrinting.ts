import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Today as "2026-11-24" while the browser prints, else null. What a component renders for it is in place before the
 * pages are laid out.
 */
export function usePrinting(): string | null {
  const [day, setDay] = useState<string | null>(null)
  useEffect(() => {
    // The browser lays out the pages as soon as this returns.
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

/** The local date, which near midnight is not the UTC date. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
