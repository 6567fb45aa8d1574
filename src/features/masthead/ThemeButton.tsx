import { useTheme } from '../../ui/theme.ts'

/** Switches between light and dark. */
export function ThemeButton() {
  const [theme, setTheme] = useTheme()
  return (
    <button
      className="button masthead-theme"
      type="button"
      aria-pressed={theme === 'dark'}
      title="Dark theme"
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    >
      <span className="visually-hidden">Dark theme</span>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
      </svg>
    </button>
  )
}
