// oxlint-disable unicorn/consistent-function-scoping -- It is handed over as text, with all it needs inside.
/**
 * Runs in the page before its own scripts and notes when what is waited for has been painted. It is handed over as text,
 * so it must stand alone.
 * @param {{ headline: string, control: string }} places
 */
export function probe({ headline, control }) {
  /** @type {import('./visit.mjs').Probe} */
  const seen = {
    lcp: 0,
    shifts: [],
    long: [],
    headline: null,
    interactive: null,
    answered: null,
    frames: [],
    isShown,
    whenPainted,
    countFrames,
  }
  window.seen = seen

  /** @param {string} type @param {(entry: PerformanceEntry) => void} note */
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime
  })
  observe('longtask', ({ startTime, duration }) => seen.long.push([startTime, duration]))
  observe('layout-shift', (entry) => {
    const { hadRecentInput, value } =
      /** @type {PerformanceEntry & { hadRecentInput: boolean, value: number }} */ (entry)
    if (!hadRecentInput) seen.shifts.push([entry.startTime, value])
  })

  /**
   * A part of a drawing that is hidden still counts as visible to the browser, but has no place.
   * @param {string} selector
   */
  function isShown(selector) {
    const element = document.querySelector(selector)
    return (
      element !== null &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getClientRects().length > 0
    )
  }

  /** Just after the frame that is being made has been painted. @param {() => void} done */
  function afterPaint(done) {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => done(), { once: true })
    port1.start()
    port2.postMessage(0)
  }

  /**
   * Measures from an event to the painted frame in which the condition holds.
   * @param {string} event
   * @param {() => boolean} condition
   */
  function whenPainted(event, condition) {
    seen.answered = null
    addEventListener(
      event,
      ({ timeStamp }) => {
        const look = () => {
          if (!condition()) requestAnimationFrame(look)
          else
            afterPaint(() => {
              seen.answered = performance.now() - timeStamp
            })
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  }

  /** Notes how long each frame takes until it is asked again. */
  function countFrames() {
    /** @type {number[]} */
    const frames = []
    seen.frames = frames
    let last = performance.now()
    const note = () => {
      if (seen.frames !== frames) return
      frames.push(performance.now() - last)
      last = performance.now()
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  }

  const waitForHeadline = () => {
    if (isShown(headline)) {
      afterPaint(() => {
        seen.headline = performance.now()
      })
    } else requestAnimationFrame(waitForHeadline)
  }
  requestAnimationFrame(waitForHeadline)

  // React leaves its handlers on an element once it answers; without a script a control answers as soon as it is there,
  // which is known when the HTML has been read to its end, where scripts may stand.
  // Asked between tasks and not with each frame, so that what the page asks for next is not counted as before it.
  const waitForControl = () => {
    const element = document.querySelector(control)
    const needsScript = document.readyState === 'loading' || document.querySelector('script[src]') !== null
    const answers = (/** @type {Element} */ found) =>
      !needsScript || Object.keys(found).some((key) => key.startsWith('__reactProps'))
    if (element && answers(element)) seen.interactive = performance.now()
    else setTimeout(waitForControl, 4)
  }
  waitForControl()
}
