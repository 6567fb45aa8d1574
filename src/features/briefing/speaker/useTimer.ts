import { useEffect, useEffectEvent } from 'react'
import { useSession } from '../../../ui/useSession.ts'
import { freshTimer, isTimer, paused, reset, started } from './timer.ts'

/** This window's timer: it starts when the notes are first shown, and survives a reload. */
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
