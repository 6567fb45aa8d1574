import { useEffect, useEffectEvent } from 'react'
import { useSession } from '../../../ui/useSession.ts'
import { freshTimer, isTimer, paused, reset, started } from './timer.ts'

/** The timer of this window: it starts when the notes are first shown, and is kept over a reload. */
export function useTimer() {
  const [timer, setTimer] = useSession('briefing-timer', freshTimer, isTimer)
  const begin = useEffectEvent(() => {
    if (timer === freshTimer) setTimer(started(timer, Date.now()))
  })
  useEffect(() => begin(), [])
  return {
    timer,
    start: () => setTimer(started(timer, Date.now())),
    pause: () => setTimer(paused(timer, Date.now())),
    reset: () => setTimer(reset(timer, Date.now())),
    aim: (target: number) => setTimer({ ...timer, target }),
  }
}
