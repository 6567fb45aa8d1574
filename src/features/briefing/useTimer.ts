import { useSession } from '../../ui/useSession.ts'
import { freshTimer, isTimer, paused, reset, started } from './timer.ts'

/** The timer of this window, kept over a reload. */
export function useTimer() {
  const [timer, setTimer] = useSession('briefing-timer', freshTimer, isTimer)
  return {
    timer,
    start: () => setTimer(started(timer, Date.now())),
    pause: () => setTimer(paused(timer, Date.now())),
    reset: () => setTimer(reset(timer, Date.now())),
    aim: (target: number) => setTimer({ ...timer, target }),
  }
}
