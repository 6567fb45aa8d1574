/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** The app's version, from package.json. */
  readonly VITE_APP_VERSION: string
}

/** The data files (figures.csv and so on) by name. Provided by scripts/site.ts to the one-file build only. */
declare module 'virtual:data-files' {
  const files: Readonly<Record<string, string>>
  export default files
}

/** The program filter as style rules. Provided by scripts/site.ts. */
declare module 'virtual:filter-rules.css' {}
