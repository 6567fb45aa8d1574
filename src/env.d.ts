/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Version of the app, from package.json. */
  readonly VITE_APP_VERSION: string
}
