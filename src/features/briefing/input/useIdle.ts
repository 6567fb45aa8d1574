import { useEffect, useState } from 'react'

/** True once nobody has moved a pointer or the focus for a while; turns back at once. */
export function useIdle(after = 3000): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), after)
    function stir() {
      clearTimeout(timer)
      setIdle(false)
      timer = setTimeout(() => setIdle(true), after)
    }
    addEventListener('pointermove', stir)
    addEventListener('pointerdown', stir)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', stir)
      removeEventListener('pointerdown', stir)
    }
  }, [after])
  return isIdle
}
