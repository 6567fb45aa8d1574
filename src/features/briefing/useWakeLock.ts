import { useEffect } from 'react'

/** Keeps the screen awake while the component is mounted. Where that is refused, the screen may dim. */
export function useWakeLock() {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isOver = false
    async function acquire() {
      if (isOver || !('wakeLock' in navigator) || document.visibilityState !== 'visible') return
      try {
        const granted = await navigator.wakeLock.request('screen')
        if (isOver) void granted.release()
        else lock = granted
      } catch {
        // Refused, for example on low battery.
      }
    }
    // The browser releases the lock whenever the page is hidden.
    const again = () => void acquire()
    document.addEventListener('visibilitychange', again)
    void acquire()
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}
