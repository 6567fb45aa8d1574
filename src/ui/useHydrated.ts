import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether hydration is complete: false on the server and during hydration. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
