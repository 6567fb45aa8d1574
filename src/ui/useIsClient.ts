import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and while the page is taken over from its HTML, true from then on. */
export const useIsClient = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
