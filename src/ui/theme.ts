import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

/** The current theme is on the root element; index.html sets it before the first paint. */
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
    // Where storage is refused, the choice lasts until the page is closed.
  }
}

/** The theme and its setter. The choice is kept on this device; until one is made, the system's theme applies. */
export const useTheme = () =>
  [useSyncExternalStore(subscribe, readTheme, (): Theme => 'light'), chooseTheme] as const
