import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

/** The theme in force stands on the root element; index.html sets it before the first paint. */
const readTheme = (): Theme => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light')

function subscribe(notify: () => void) {
  const observer = new MutationObserver(notify)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function chooseTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
}

/** The theme and the way to choose it. A choice is kept on this device; without one the system's is used. */
export const useTheme = () =>
  [useSyncExternalStore(subscribe, readTheme, (): Theme => 'light'), chooseTheme] as const
