/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Version of the app, from package.json. */
  readonly VITE_APP_VERSION: string
}

/** The data as files (figures.csv and so on), name by name. Made by scripts/site.ts, for the one file only. */
declare module 'virtual:data-files' {
  const files: Readonly<Record<string, string>>
  export default files
}

/** The program filter as style rules. Made by scripts/site.ts. */
declare module 'virtual:filter-rules.css' {}
