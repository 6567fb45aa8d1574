import { useLayoutEffect } from 'react'
import type { EmbedTheme } from '../../model/embed.ts'

/** Light or dark as the URL asks, else the system's theme, also when that changes. */
export function useEmbedTheme(theme: EmbedTheme) {
  useLayoutEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      document.documentElement.dataset.theme = theme ?? (system.matches ? 'dark' : 'light')
    }
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [theme])
}
