import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the script has taken over: false on the server and while hydrating. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
