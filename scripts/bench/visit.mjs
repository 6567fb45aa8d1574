/** Measures one visit in a throttled browser, from an empty cache to the last interaction. */
import { probe } from './probe.mjs'

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').CDPSession} CDPSession
 * @typedef {typeof import('./builds.mjs').places['ours']} Places
 *
 * @typedef {object} Probe
 * @property {number} lcp
 * @property {[start: number, value: number][]} shifts
 * @property {[start: number, duration: number][]} long
 * @property {number | null} headline
 * @property {number | null} answers
 * @property {number | null} hydrated
 * @property {number | null} answered
 * @property {number[]} frames
 * @property {(selector: string) => boolean} isShown
 * @property {(event: string, condition: () => boolean) => void} whenPainted
 * @property {() => void} countFrames
 *
 * @typedef {Record<string, number | null>} Measured By name; null if it timed out.
 */

/** A slow phone: 1.6 Mbps down, 150 ms round trip, CPU throttled 4×. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const slowdown = 4

/** Timeout in ms; a measurement that exceeds it is reported as null. */
export const limit = 120_000

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Resolves to the value, or to null on a timeout or an error: a page that is busy for minutes does not even respond to
 * `evaluate`.
 * @template Value
 * @param {Promise<Value>} promise
 * @returns {Promise<Value | null>}
 */
async function withTimeout(promise, ms = limit) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  try {
    return await Promise.race([
      promise,
      new Promise((resolve) => {
        timer = setTimeout(() => resolve(null), ms)
      }),
    ])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Opens a page with an empty cache and waits until network and CPU are idle.
 * @param {Browser} browser
 * @param {string} address
 * @param {Pick<Places, 'headline' | 'box' | 'card'>} places
 * @param {{ width?: number, before?: (cdp: CDPSession) => Promise<unknown> }} [options]
 */
async function load(browser, address, { headline, box, card }, { width = 1440, before } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    serviceWorkers: 'block',
    reducedMotion: 'no-preference',
  })
  context.setDefaultTimeout(limit)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', network)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

  /** @type {Map<string, { isScript: boolean, at: number, bytes: number }>} */
  const requests = new Map()
  const open = new Set()
  let lastNews = Date.now()
  cdp.on('Network.requestWillBeSent', ({ requestId, type, wallTime }) => {
    requests.set(requestId, { isScript: type === 'Script', at: wallTime * 1000, bytes: 0 })
    open.add(requestId)
    lastNews = Date.now()
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request) request.bytes = encodedDataLength
    open.delete(requestId)
    lastNews = Date.now()
  })
  cdp.on('Network.loadingFailed', ({ requestId }) => {
    open.delete(requestId)
  })

  await page.addInitScript(probe, { headline, box, card })
  await before?.(cdp)
  const ends = Date.now() + limit
  const waitUntilIdle = async () => {
    await page.goto(address, { waitUntil: 'commit' })
    while (Date.now() < ends) {
      await pause(200)
      // `evaluate` throws while about:blank is being replaced; the next iteration tries again.
      const isReady = await page
        .evaluate(() => {
          const { seen } = window
          const [start, duration] = seen.long.at(-1) ?? [0, 0]
          return (
            document.readyState === 'complete' &&
            seen.headline !== null &&
            seen.hydrated !== null &&
            performance.now() - start - duration > 2000
          )
        })
        .catch(() => false)
      if (isReady && open.size === 0 && Date.now() - lastNews > 2000) return true
    }
    return false
  }
  const settled = (await withTimeout(waitUntilIdle())) === true
  return { context, page, cdp, requests, settled }
}

/** @param {Page} page */
const seenIn = (page) =>
  page.evaluate(() => {
    const { lcp, shifts, long, headline, answers, hydrated } = window.seen
    return {
      lcp,
      shifts,
      long,
      headline,
      answers,
      hydrated,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      origin: performance.timeOrigin,
      elements: document.querySelectorAll('*').length,
    }
  })

/**
 * A complete visit: load, filter, pan the map.
 * @param {Browser} browser
 * @param {string} address
 * @param {Places} places
 * @returns {Promise<Measured>}
 */
export async function visit(browser, address, places) {
  const { context, page, cdp, requests, settled } = await load(browser, address, places)
  try {
    /** @type {Measured} */
    const measured = {}
    const seen = await withTimeout(seenIn(page), 60_000)
    const scripts = [...requests.values()].filter(
      ({ isScript, at }) => isScript && at <= (seen?.origin ?? 0) + (seen?.hydrated ?? 0),
    )
    const { fcp = null, lcp = null, headline = null, answers = null, hydrated = null } = seen ?? {}
    Object.assign(measured, {
      fcp,
      lcp,
      headline,
      answers,
      hydrated,
      // If the page never became idle, the total is incomplete.
      blocking: settled && seen ? blockingAfter(seen.long, fcp ?? 0) : null,
      shift: seen && shiftOf(seen.shifts),
      scripts: seen?.hydrated ? sum(scripts.map(({ bytes }) => bytes)) : null,
      bytes: sum([...requests.values()].map(({ bytes }) => bytes)),
      elements: seen?.elements ?? null,
    })
    if (!settled) return measured
    measured.heap = await withTimeout(heapOf(cdp), 60_000)
    measured.filter = await withTimeout(filterTimes(page, places))
    if (measured.filter !== null && places.map) {
      const frames = (await withTimeout(panFrames(page, places.map, places.zoomIn))) ?? []
      measured.pan = quantile(frames, 0.5)
      measured.pan95 = quantile(frames, 0.95)
    }
    return measured
  } finally {
    await withTimeout(context.close(), 10_000)
    // Gives the browser time to clean up, so that the next page is not slowed.
    await pause(2_000)
  }
}

/**
 * FCP and LCP of a page load, for a URL with a query.
 * @param {Browser} browser
 * @param {string} address
 * @param {Places} places
 */
export async function paintsAt(browser, address, places) {
  const { context, page } = await load(browser, address, places)
  const seen = await withTimeout(seenIn(page), 20_000)
  await withTimeout(context.close(), 10_000)
  await pause(2_000)
  return { fcp: seen?.fcp ?? null, lcp: seen?.lcp ?? null }
}

/**
 * Layout shift of a page load at another viewport width.
 * @param {Browser} browser
 * @param {string} address
 * @param {Places} places
 * @param {number} width
 */
export async function shiftAt(browser, address, places, width) {
  const { context, page } = await load(browser, address, places, { width })
  const seen = await withTimeout(seenIn(page), 20_000)
  await withTimeout(context.close(), 10_000)
  return seen && shiftOf(seen.shifts)
}

/**
 * Median time from a key press to the next painted slide of our briefing.
 * @param {Browser} browser
 * @param {string} address
 */
export async function slideTime(browser, address) {
  const { context, page } = await load(browser, `${address}?view=briefing&slide=2`, {
    headline: 'h1, h2',
    box: 'button',
    card: 'h1, h2',
  })
  const times = []
  for (let slide = 3; slide <= 9; slide += 1) {
    await page.evaluate((/** @type {string} */ next) => {
      const { seen } = window
      const before = document.querySelector('h1, h2')?.textContent
      seen.whenPainted(
        'keydown',
        () => location.search.includes(next) && document.querySelector('h1, h2')?.textContent !== before,
      )
    }, `slide=${slide}`)
    await page.keyboard.press('ArrowRight')
    times.push(await withTimeout(answer(page), 20_000))
    await pause(500)
  }
  await withTimeout(context.close(), 10_000)
  return median(times)
}

/**
 * The long tasks of a page load, each with the files whose code ran in it. The browser's own work, such as parsing HTML
 * and layout, is listed as "browser".
 * @param {Browser} browser
 * @param {string} address
 * @param {Places} places
 */
export async function longTasks(browser, address, places) {
  const { context, page, cdp } = await load(browser, address, places, {
    before: async (session) => {
      await session.send('Performance.enable')
      await session.send('Profiler.enable')
      await session.send('Profiler.setSamplingInterval', { interval: 500 })
      await session.send('Profiler.start')
    },
  })
  const { profile } = await cdp.send('Profiler.stop')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const { fcp, long } = await seenIn(page)
  await context.close()

  const from = (metrics.find(({ name }) => name === 'NavigationStart')?.value ?? 0) * 1000
  const files = new Map(profile.nodes.map(({ id, callFrame }) => [id, fileOf(callFrame)]))
  let at = profile.startTime / 1000 - from
  const samples = (profile.samples ?? []).map((id, index) => {
    const length = (profile.timeDeltas?.[index] ?? 0) / 1000
    at += length
    return { at, length, file: files.get(id) ?? 'browser' }
  })
  const tasks = long.map(([start, duration]) => {
    /** @type {Record<string, number>} */
    const parts = {}
    for (const sample of samples) {
      if (sample.at < start || sample.at > start + duration) continue
      parts[sample.file] = (parts[sample.file] ?? 0) + sample.length
    }
    return { start, duration, parts: Object.entries(parts).toSorted(([, a], [, b]) => b - a) }
  })
  return { fcp, tasks }
}

/**
 * A built file's name without its hash.
 * @param {{ url: string, functionName: string }} frame
 */
function fileOf({ url, functionName }) {
  if (functionName === '(garbage collector)') return 'memory'
  return (
    url
      .split('/')
      .at(-1)
      ?.replace(/-[\w-]{8}\.js$/, '') || 'browser'
  )
}

/**
 * Median time from a click on one program to the frame that shows only its cards and bars. Clicks and resets twice.
 * @param {Page} page
 * @param {Places} places
 */
async function filterTimes(page, { filter, reset, card, bars }) {
  const times = []
  for (const [target, shows] of /** @type {const} */ ([
    [filter, false],
    [reset, true],
    [filter, false],
    [reset, true],
  ])) {
    await page.evaluate(
      (/** @type {{ card: string, bars: string, shows: boolean }} */ wanted) => {
        const { seen } = window
        seen.whenPainted('pointerup', () =>
          [wanted.card, wanted.bars].every((part) => seen.isShown(part) === wanted.shows),
        )
      },
      { card, bars, shows },
    )
    await page.locator(target).first().click()
    const time = await answer(page)
    if (!shows) times.push(time)
    await pause(1000)
  }
  return median(times)
}

/**
 * Frame durations while the mouse pans the map, zoomed in by one step.
 * @param {Page} page
 * @param {string} map
 * @param {string | null} zoomIn
 */
async function panFrames(page, map, zoomIn) {
  // The map may load only when it is near the viewport; its placeholder has the same size.
  await page.locator('svg, .map').last().scrollIntoViewIfNeeded()
  await page.evaluate(() => document.querySelector('#departments, .map')?.scrollIntoView({ block: 'center' }))
  const locator = page.locator(map)
  await locator.waitFor()
  await locator.scrollIntoViewIfNeeded()
  await pause(3000)
  if (zoomIn) await page.locator(zoomIn).click()
  await pause(2000)
  const box = await locator.boundingBox()
  if (!box) return []
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(() => window.seen.countFrames())
  for (let step = 1; step <= 60; step += 1) {
    await page.mouse.move(x + Math.sin(step / 10) * 150, y + Math.cos(step / 10) * 80)
    await pause(16)
  }
  const frames = await page.evaluate(() => window.seen.frames)
  await page.mouse.up()
  return frames
}

/** @param {Page} page */
async function answer(page) {
  const handle = await page.waitForFunction(() => window.seen.answered, null, { polling: 50 })
  return handle.jsonValue()
}

/** @param {CDPSession} cdp */
async function heapOf(cdp) {
  await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
}

/**
 * Total blocking time: the part of each long task beyond 50 ms.
 * @param {Probe['long']} long
 * @param {number} from
 */
const blockingAfter = (long, from) =>
  sum(
    long
      .filter(([start, duration]) => start + duration > from)
      .map(([start, duration]) => Math.max(0, start + duration - Math.max(start, from) - 50)),
  )

/**
 * Cumulative layout shift: the largest session window, with gaps of at most 1 s and at most 5 s long.
 * @param {Probe['shifts']} shifts
 */
function shiftOf(shifts) {
  let [worst, burst, first, last] = [0, 0, 0, -Infinity]
  for (const [at, value] of shifts) {
    if (at - last > 1000 || at - first > 5000) [burst, first] = [0, at]
    burst += value
    last = at
    worst = Math.max(worst, burst)
  }
  return worst
}

/** @param {number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0)

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}

/**
 * The median; null if at least half of the values are missing.
 * @param {readonly (number | null | undefined)[]} values
 */
export function median(values) {
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length * 2 <= values.length) return null
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
