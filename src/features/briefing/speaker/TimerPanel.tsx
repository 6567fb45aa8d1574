import { useId } from 'react'
import { clockText, passed, standing } from './timer.ts'
import { useNow } from './useNow.ts'
import { useTimer } from './useTimer.ts'

/** The clock, the timer, and the time left until its target. */
export function TimerPanel() {
  const { timer, start, pause, reset, aim } = useTimer()
  const now = useNow()
  const target = useId()
  const state = standing(timer, now)
  return (
    <section className="timer" aria-label="Time">
      <p className="timer-clock">
        <span className="timer-name">Clock</span>
        <time>{new Date(now).toTimeString().slice(0, 5)}</time>
      </p>
      <p className="timer-talk" role="timer">
        <span className="timer-name">Talk</span>
        <span>{clockText(passed(timer, now))}</span>
      </p>
      <p className="timer-state" data-over={state.endsWith('over') || undefined}>
        {state}
      </p>
      <p className="timer-buttons">
        {timer.since === null ? (
          <button className="button button-solid" type="button" onClick={start}>
            Start
          </button>
        ) : (
          <button className="button" type="button" onClick={pause}>
            Pause
          </button>
        )}
        <button className="button" type="button" onClick={reset}>
          Reset
        </button>
      </p>
      <p className="timer-buttons">
        <label htmlFor={target}>Target</label>
        <input
          id={target}
          className="timer-target"
          type="number"
          min={0}
          max={180}
          value={timer.target}
          onChange={({ target: { valueAsNumber } }) =>
            aim(Number.isFinite(valueAsNumber) ? Math.max(0, Math.min(valueAsNumber, 180)) : 0)
          }
        />
        <span>min</span>
      </p>
    </section>
  )
}
