import { useLayoutEffect } from 'react'
import type { EmbedTheme } from '../../model/embed.ts'

/** Light or dark as the address asks, else as the reader's system has it, also when that changes. */
export function useOwnTheme(theme: EmbedTheme) {
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
