import { useEffect, useState } from 'react'

/** True once neither pointer nor focus has moved for a while; false again on the first movement. */
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
