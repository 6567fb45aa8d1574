// oxlint-disable unicorn/consistent-function-scoping -- The function is serialized, so it must be self-contained.
/**
 * Runs in the page before its own scripts and records when things are painted. Playwright serializes it, so it must be
 * self-contained.
 * @param {{ headline: string, box: string, card: string }} places
 */
export function probe({ headline, box, card }) {
  /** @type {import('./visit.mjs').Probe} */
  const seen = {
    lcp: 0,
    shifts: [],
    long: [],
    headline: null,
    answers: null,
    hydrated: null,
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
   * `checkVisibility` reports hidden SVG elements as visible, but they have no boxes.
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

  /**
   * Calls back just after the current frame has been painted.
   * @param {() => void} done
   */
  function afterPaint(done) {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => done(), { once: true })
    port1.start()
    port2.postMessage(0)
  }

  /**
   * Measures from an event to the paint of the first frame in which the condition holds.
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

  /** Records frame durations until it is called again. */
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

  /** Whether the filter would respond to a tap: through style rules, which are tried out, or through React handlers. */
  function answersTap() {
    const control = document.querySelector(box)
    if (!(control instanceof HTMLInputElement)) return false
    if (hasHandlers(control)) return true
    if (!isShown(card)) return false
    const before = [...document.querySelectorAll('input')].filter(({ checked }) => checked)
    control.checked = true
    const isAnswered = !isShown(card)
    control.checked = false
    for (const other of before) other.checked = true
    return isAnswered
  }

  const hasHandlers = (/** @type {Element} */ element) =>
    Object.keys(element).some((key) => key.startsWith('__reactProps'))

  // Polled between tasks rather than per frame, so that requests made after it are not counted as earlier.
  const waitForAnswer = () => {
    if (answersTap()) seen.answers = performance.now()
    else setTimeout(waitForAnswer, 4)
  }
  const waitForScript = () => {
    const control = document.querySelector(box)
    const needsScript = document.readyState === 'loading' || document.querySelector('script[src]') !== null
    if (control && (!needsScript || hasHandlers(control))) seen.hydrated = performance.now()
    else setTimeout(waitForScript, 4)
  }
  waitForAnswer()
  waitForScript()
}
