import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  expect,
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  type Locator,
  type Page,
} from '@playwright/test'
import { dist, test as hosted } from './hosts.ts'
import { deferred, programs, showsBars, test } from './quiet.ts'
import { tried } from './tried.ts'

const faults = 'faults injected'

/** What browsers and React log about a chunk that fails to load; any other message still fails a test. */
const chunkErrors =
  /MissingChunk|already been declared|Failed to load resource|does not get|dynamically imported module|preload CSS|SyntaxError|Unexpected|Invalid or unexpected|missing \)|not provide an export|MIME type|is not a function|does not provide|Element type is invalid|undefined|decode|OTS|React error/

const firstPage = readFileSync(`${dist}/index.html`, 'utf8') + readFileSync(`${dist}/embed.html`, 'utf8')

/** The lazy chunks, scripts and style sheets: those that neither page references. By name, without the hash. */
const parts = readdirSync(`${dist}/assets`)
  .filter((name) => /^[A-Za-z].*\.(?:js|css)$/.test(name) && !firstPage.includes(name))
  // Loaded only if data/ has faults: tests/e2e/broken-dataset.spec.ts.
  .filter((name) => !name.startsWith('DatasetFaults-'))
  .map((name) => name.replace(/-.{8}(\.\w+)$/, '$1'))

const named = (part: string) => new RegExp(`/assets/${part.replace('.', '-[^/]{8}\\.')}$`)

const figures = (page: Page) => page.getByRole('region', { name: 'What the release counts' })
const chart = (page: Page) => page.getByRole('region', { name: 'Removals by program' })
const map = (page: Page) => page.getByRole('region', { name: /^Departments/ })

/** What must be there whatever fails: headline, cards, bars, pins, the release and links to it. */
async function isWhole(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /more than 343,151|Criminal Alien Program/,
  )
  await expect(figures(page).getByRole('listitem').first()).toBeVisible()
  await expect(chart(page).locator('.bars-still, .bars-live').filter({ visible: true }).first()).toBeVisible()
  await map(page).scrollIntoViewIfNeeded()
  await expect(map(page).getByRole('listitem').first()).toBeVisible()
  await expect(map(page).locator('.map-box svg').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'The release', exact: true })).toContainText('343,151')
}

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }

type Harm = 'blocked' | 'missing' | 'truncated' | 'wrong file' | 'slow'

/** Makes matching requests fail in one way. */
async function harm(page: Page, name: RegExp, how: Harm) {
  await page.route(name, async (route) => {
    switch (how) {
      case 'blocked':
        return route.abort('connectionrefused')
      case 'missing':
        return route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' })
      case 'truncated': {
        const asked = new URL(route.request().url()).pathname
        const body = readFileSync(`${dist}${asked}`)
        const half = body.subarray(0, Math.min(400, body.length / 2))
        return route.fulfill({ contentType: types[path.extname(asked)] ?? '', body: half })
      }
      case 'wrong file':
        return route.fulfill({ contentType: 'text/javascript', body: 'export const nothing = 0' })
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, 500))
        return route.continue()
    }
  })
}

/** A notice or report that says what is wrong, with the technical detail one click away. */
async function explains(notice: Locator, detail = notice.locator('details p')) {
  await notice.getByText('Technical detail').click()
  await expect(detail).not.toBeEmpty()
  await expect(detail).toBeVisible()
}

/** Waits for the content or for the notice that it failed; returns whether it is the content. */
async function loads(wanted: Locator, notice: Locator): Promise<boolean> {
  await expect(wanted.or(notice).first()).toBeVisible()
  return wanted.first().isVisible()
}

/**
 * A user action that needs a chunk. Resolves to null if it loads, otherwise to its name, once the page has reported it.
 */
type Action = (page: Page) => Promise<string | null>

/** Opens the first menu of this name: it shows its content, or says that it cannot and why. */
async function menu(page: Page, name: string, inside: Locator): Promise<string | null> {
  await page.goto('./')
  await page.getByText(name, { exact: true }).first().click()
  const alert = page.getByRole('alert')
  if (await loads(inside.first(), alert)) return null
  await expect(alert).toContainText(`${name} could not be shown.`)
  await explains(alert)
  return name
}

const downloads = (page: Page) => menu(page, 'Download', page.getByRole('button', { name: /: CSV$/ }))

/** Requests a file: it is downloaded, or the menu says that it could not be made and why. */
async function file(page: Page, button: RegExp, what: string): Promise<string | null> {
  const missing = await downloads(page)
  if (missing !== null) return missing
  const open = page.getByRole('group').filter({ has: page.getByRole('button', { name: button }) })
  const report = open.locator('.export-report')
  await open.getByRole('button', { name: button }).click()
  await expect(report.filter({ hasText: /in your downloads|could not be made/ })).toBeVisible()
  if (!/could not/.test(await report.innerText())) return null
  await explains(open, open.locator('.export-detail p'))
  return what
}

/** Opens another view: it loads, or there is a link to the page. */
async function view(page: Page, name: string, address: string, inside: Locator): Promise<string | null> {
  await page.goto(`./${address}`)
  const alert = page.getByRole('alert')
  if (await loads(inside.first(), alert)) return null
  await expect(alert).toContainText(`${name} could not be shown.`)
  await explains(alert)
  await alert.getByRole('link', { name: 'The page', exact: true }).click()
  return name
}

const actions: Action[] = [
  async (page) => {
    await page.goto('./')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await map(page).locator('.map-box').scrollIntoViewIfNeeded()
    const came = await loads(page.locator('.map-live'), map(page).getByText('this one is still'))
    return came ? null : 'the live map'
  },
  async (page) => {
    await page.goto('./?program=cap')
    const link = figures(page).getByRole('link', { name: /84,969/ })
    await link.first().click()
    const alert = page.getByRole('alert')
    if (await loads(page.getByRole('dialog').locator('mark'), alert)) {
      await page.keyboard.press('Escape')
      // Closing navigates back, which would abort the next navigation.
      await expect(page.getByRole('dialog')).toHaveCount(0)
      return null
    }
    await expect(alert).toContainText('The sentence could not be shown.')
    // The notice is in view.
    await expect(alert).toBeInViewport({ ratio: 1 })
    await explains(alert)
    await alert.getByRole('link', { name: 'Close' }).click()
    await expect(alert).toHaveCount(0)
    return 'the sentence'
  },
  (page) => menu(page, 'Share', page.getByRole('textbox', { name: 'Link' })),
  (page) => menu(page, 'Save picture', page.getByRole('button', { name: /: SVG$/ })),
  (page) => file(page, /^Removals by program: PNG$/, 'a picture'),
  (page) => file(page, /: PowerPoint$/, 'the PowerPoint file'),
  (page) => view(page, 'The briefing', '?view=briefing&slide=5', page.locator('.slide-title')),
  (page) => view(page, 'The speaker’s window', '?view=speaker&slide=5', page.locator('.desk-title')),
]

/** What is unavailable without this chunk. */
const needed: Record<string, string> = {
  'FigureSource.js': 'the sentence',
  'Sharing.js': 'Share',
  'Downloads.js': 'Download',
  'SavePicture.js': 'Save picture',
  'Briefing.js': 'The briefing',
  'Speaker.js': 'The speaker’s window',
  'LiveMap.js': 'the live map',
  'picture-drawings.js': 'a picture',
  'picture-files.js': 'a picture',
  'powerpoint-blob.js': 'the PowerPoint file',
}

/** Blocks matching requests until then. For 'the next request', the returned function unblocks them. */
async function blockUntil(page: Page, name: RegExp, until: 'the next request' | 'a reload') {
  let visits = 0
  let isAllowed = false
  page.on('request', (request) => {
    if (request.isNavigationRequest()) visits += 1
  })
  await page.route(name, (route) =>
    isAllowed || visits > 1 ? route.continue() : route.abort('connectionrefused'),
  )
  return () => {
    isAllowed = until === 'the next request'
  }
}

/** Chunks whose failure is reported, whether their own or that of a shared import. */
const tries = [
  {
    what: 'the sentence',
    part: 'FigureSource.js',
    address: '?figure=sc-removed',
    opens: null,
    inside: (page: Page) => page.getByRole('dialog').locator('mark'),
  },
  {
    what: 'Share',
    part: 'Sharing.js',
    address: '?program=cap',
    opens: 'Share',
    inside: (page: Page) => page.getByRole('textbox', { name: 'Link' }),
  },
  {
    what: 'Download',
    part: 'Downloads.js',
    address: '',
    opens: 'Download',
    inside: (page: Page) => page.getByRole('button', { name: /: CSV$/ }),
  },
  {
    what: 'the briefing',
    part: 'Briefing.js',
    address: '?view=briefing&slide=2',
    opens: null,
    inside: (page: Page) => page.locator('.slide'),
  },
  {
    what: 'the chunk shared by briefing and speaker window',
    part: 'DeckLayers.js',
    address: '?view=briefing&slide=3',
    opens: null,
    inside: (page: Page) => page.locator('.slide'),
  },
  {
    what: 'the speaker window',
    part: 'Speaker.js',
    address: '?view=speaker&slide=2',
    opens: null,
    inside: (page: Page) => page.locator('.slide'),
  },
]

test.describe('lazy chunks', () => {
  test.use({ broken: chunkErrors })

  // Which actions need which chunk, recorded in a browser that prefetches nothing.
  const fetchedBy = new Map<string, Action[]>()
  test.beforeAll(async ({ browser }, { project }) => {
    const page = await browser.newPage({ baseURL: project.use.baseURL ?? '', serviceWorkers: 'block' })
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    for (const action of actions) {
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      expect(await action(page)).toBe(null)
      page.removeAllListeners('request')
      for (const part of parts.filter((name) => asked.some((url) => named(name).test(url)))) {
        fetchedBy.set(part, [...(fetchedBy.get(part) ?? []), action])
      }
    }
    await page.close()
  })

  test('are all loaded by some user action', () => {
    expect(parts.filter((part) => !fetchedBy.has(part))).toEqual([])
    expect(parts).toEqual(expect.arrayContaining(Object.keys(needed)))
  })

  for (const how of ['blocked', 'truncated'] as const) {
    for (const part of parts) {
      const name = `${part}, ${how}: the page survives and reports what failed`
      test(name, async ({ page }, testInfo) => {
        await harm(page, named(part), how)
        const missing: (string | null)[] = []
        // A chunk that many actions need is tried with two of them.
        for (const action of (fetchedBy.get(part) ?? []).slice(0, 2)) missing.push(await action(page))
        if (needed[part]) expect(missing).toContain(needed[part])
        await page.goto('./')
        await isWhole(page)
        tried(testInfo, faults)
      })
    }
  }

  for (const how of ['blocked', 'missing', 'wrong file', 'slow'] as const) {
    test(`all of them, ${how}: the page survives`, async ({ page }, testInfo) => {
      test.slow()
      await harm(page, new RegExp(parts.map((part) => named(part).source).join('|')), how)
      const missing: (string | null)[] = []
      for (const action of actions) missing.push(await action(page))
      const all = [
        'the live map',
        'the sentence',
        'Share',
        'Save picture',
        'Download',
        'Download',
        'The briefing',
        'The speaker’s window',
      ]
      expect(missing).toEqual(how === 'slow' ? actions.map(() => null) : all)
      await page.goto('./')
      await isWhole(page)
      // The filter still works.
      await page.locator('label').filter({ hasText: 'Criminal Alien Program' }).first().click()
      await expect(chart(page).getByText('84,969').filter({ visible: true }).first()).toBeVisible()
      tried(testInfo, faults, parts.length)
    })
  }

  // Some browsers retry a failed import, others only after a reload. Blocked until a reload, it loads by a reload in
  // all of them.
  for (const until of ['the next request', 'a reload'] as const) {
    for (const { what, part, address, opens, inside } of tries) {
      test(`${what}, blocked until ${until}: "Try again" loads it`, async ({ page }, testInfo) => {
        const allow = await blockUntil(page, named(part), until)
        await page.goto(`./${address}`)
        if (opens) await page.getByText(opens, { exact: true }).first().click()
        const alert = page.getByRole('alert')
        await expect(alert).toBeVisible()
        const before = page.url()
        allow()
        await alert.getByRole('button', { name: 'Try again' }).click()
        await expect(inside(page).first()).toBeVisible()
        await expect(alert).toHaveCount(0)
        expect(page.url()).toBe(before)
        tried(testInfo, faults)
      })
    }
  }

  test('a blocked style sheet is retried, and the chunk is shown with its styles', async ({
    page,
  }, testInfo) => {
    await harm(page, named('FigureSource.css'), 'blocked')
    await page.goto('./?figure=sc-removed')
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' })
    await expect(again).toBeVisible()
    await page.unrouteAll()
    await again.click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.locator('mark')).toBeVisible()
    await expect(drawer).toHaveCSS('position', 'fixed')
    await expect(drawer.locator('.drawer-title')).not.toHaveCSS('font-size', '25px')
    tried(testInfo, faults)
  })

  test('a style sheet loads if the reader retries while a background retry is pending', async ({
    page,
  }, testInfo) => {
    let asked = 0
    const second = deferred()
    await page.route(named('FigureSource.css'), async (route) => {
      asked += 1
      if (asked > 2) return route.continue()
      if (asked === 2) await second.promise
      return route.abort()
    })
    await page.goto('./?figure=sc-removed')
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' })
    await expect(again).toBeVisible()
    await expect.poll(() => asked).toBe(2)
    await again.click()
    second.resolve()
    await expect(page.getByRole('dialog').locator('mark')).toBeVisible()
    tried(testInfo, faults)
  })

  test('a chunk whose prefetch failed loads when a reader needs it', async ({ page }, testInfo) => {
    const failed = page.waitForEvent('requestfailed', (request) =>
      named('FigureSource.js').test(request.url()),
    )
    await harm(page, named('FigureSource.js'), 'blocked')
    await page.goto('./')
    await failed
    await page.unrouteAll()
    await figures(page)
      .getByRole('link', { name: /64,713/ })
      .first()
      .click()
    const mark = page.getByRole('dialog').locator('mark')
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' })
    await expect(mark.or(again).first()).toBeVisible()
    if (await again.isVisible()) await again.click()
    await expect(mark).toBeVisible()
    tried(testInfo, faults)
  })

  test('the page never reloads while the host is unreachable, however often a reader retries', async ({
    page,
    context,
  }, testInfo) => {
    await harm(page, named('Sharing.js'), 'blocked')
    await page.goto('./')
    await showsBars(page)
    await page.getByText('Share', { exact: true }).first().click()
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' })
    await expect(again).toBeVisible()
    await page.evaluate(() => document.body.setAttribute('data-same', ''))
    await context.setOffline(true)
    for (let time = 1; time <= 3; time += 1) {
      await again.click()
      await expect(again).toBeFocused()
    }
    await expect(page.locator('body')).toHaveAttribute('data-same')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    tried(testInfo, faults)
  })

  for (const [what, part, button] of [
    ['a picture', 'picture-files.js', /^Removals by program: PNG$/],
    ['the PowerPoint file', 'powerpoint-blob.js', /: PowerPoint$/],
  ] as const) {
    test(`${what} whose script was blocked until a reload can be saved`, async ({ page }, testInfo) => {
      await blockUntil(page, named(part), 'a reload')
      await page.goto('./')
      await page.getByText('Download', { exact: true }).first().click()
      const open = page.getByRole('group').filter({ has: page.getByRole('button', { name: button }) })
      await open.getByRole('button', { name: button }).click()
      await open.getByRole('button', { name: 'Try again' }).click()
      // The menu is open again, and the error is gone.
      await expect(open.getByRole('button', { name: 'Try again' })).toHaveCount(0)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        open.getByRole('button', { name: button }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.(?:png|pptx)$/)
      tried(testInfo, faults)
    })
  }
})

test.describe('critical resources', () => {
  test.use({ broken: chunkErrors })

  for (const [what, name] of [
    ['first script', /\/assets\/[^/]*\.js/],
    ['styles', /\/assets\/[^/]*\.css/],
    ['fonts', /\/assets\/[^/]*\.woff2/],
  ] as const) {
    for (const how of ['blocked', 'truncated'] as const) {
      test(`the ${what}, ${how}: page and embed are readable`, async ({ page }, testInfo) => {
        await harm(page, name, how)
        await page.goto('./?figure=sc-removed')
        await expect(
          page
            .locator('main')
            .getByText(/343,151/)
            .first(),
        ).toBeVisible()
        await expect(page.getByRole('link', { name: /343,151/ }).first()).toBeVisible()
        await page.goto('./embed.html?id=removed-total')
        if (what === 'first script') {
          await expect(page.getByRole('link', { name: 'Read it with its sentence' })).toBeVisible()
        } else await expect(page.getByText(/343,151/).first()).toBeVisible()
        tried(testInfo, faults, 2)
      })
    }
  }
})

test.describe('an error in the page’s frame', () => {
  test.use({ broken: /The masthead is broken/ })

  test('shows what to do and where the figures are @short', async ({ page, request }, testInfo) => {
    // The masthead is outside every panel's error boundary, so a broken built-in reaches the root boundary.
    await page.addInitScript(() => {
      const push = history.pushState.bind(history)
      history.pushState = (...given) => {
        push(...given)
        // oxlint-disable-next-line no-extend-native -- a built-in is broken on purpose
        Object.defineProperty(Array.prototype, 'map', {
          get() {
            throw new Error('The masthead is broken.')
          },
        })
      }
    })
    await page.goto('./')
    await page.locator('label').filter({ hasText: 'Criminal Alien Program' }).first().click()
    const alert = page.getByRole('alert').filter({ hasText: 'The page could not be shown.' })
    await explains(alert)
    for (const name of ['figures.csv', 'release.txt']) {
      await expect(alert.getByRole('link', { name })).toHaveAttribute('href', name)
      expect((await request.get(`./${name}`)).status()).toBe(200)
    }
    await alert.getByRole('link', { name: 'the plain page' }).click()
    await isWhole(page)
    tried(testInfo, faults)
  })
})

/** Denies or removes everything that a browser may lack. Runs in the page, so it must be self-contained. */
function deny(missing: boolean) {
  // oxlint-disable unicorn/consistent-function-scoping -- see above
  const refuse = () => Promise.reject(new DOMException('Refused.', 'NotAllowedError'))
  const set = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { configurable: true, get: () => value })
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Refused.', 'SecurityError')
      },
    })
  }
  set(navigator, 'clipboard', missing ? undefined : { writeText: refuse, write: refuse })
  set(navigator, 'wakeLock', { request: refuse })
  if (missing) Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
  if (missing) Reflect.deleteProperty(navigator, 'wakeLock')
  set(document, 'fullscreenEnabled', !missing)
  Element.prototype.requestFullscreen = refuse
  window.open = () => null
  if (missing) {
    for (const name of ['BroadcastChannel', 'ResizeObserver', 'IntersectionObserver', 'ClipboardItem']) {
      Reflect.deleteProperty(window, name)
    }
  }
}

for (const how of ['denied', 'missing'] as const) {
  test(`storage, clipboard, pop-ups, full screen and wake lock ${how}: the rest works silently`, async ({
    page,
  }, testInfo) => {
    await page.addInitScript(deny, how === 'missing')
    await page.goto('./')
    await isWhole(page)
    await page.getByRole('button', { name: 'Dark theme' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.getByText('Share', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByText('The link is selected: copy it by hand.')).toBeVisible()
    await page.keyboard.press('Escape')

    await page.goto('./?view=briefing&slide=2')
    const position = page.getByText(/^Slide \d+ of \d+$/)
    await expect(position).toHaveText(/^Slide 2 of/)
    await page.keyboard.press('f')
    await page.keyboard.press('s')
    await expect(page.getByRole('complementary').first()).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(position).toHaveText(/^Slide 3 of/)
    // Both storages, clipboard, pop-ups, full screen, wake lock; and four interfaces that are missing.
    tried(testInfo, faults, how === 'denied' ? 6 : 10)
  })
}

/** Retained heap, listeners and nodes after garbage collection. */
async function held(client: CDPSession) {
  for (let times = 0; times < 3; times += 1) await client.send('HeapProfiler.collectGarbage')
  const { metrics } = await client.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes') }
}

/** Performs the numbered steps, letting the browser render in between. */
type Step = (from: number, to: number) => Promise<void>

/** Repeats an action, and compares what is retained after half of the repetitions with what is retained at the end. */
async function manyTimes(page: Page, times: number, steps: Step) {
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  await steps(1, times / 2)
  // Idle-time prefetching and rendering must be done before the first count.
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
  const early = await held(client)
  await steps(times / 2 + 1, times)
  const late = await held(client)
  for (const name of ['heap', 'listeners', 'nodes'] as const) {
    expect.soft(late[name] / early[name], `${name}: ${early[name]} grew to ${late[name]}`).toBeLessThan(1.15)
  }
}

for (const times of [200, 1000]) {
  test.describe(`${times} times`, () => {
    // A smaller window renders faster and retains just as much.
    test.use({ viewport: { width: 800, height: 600 } })

    test('a slide change leaks nothing', async ({ page }, testInfo) => {
      test.slow()
      await page.goto('./?view=briefing&slide=1')
      const position = page.getByText(/^Slide \d+ of \d+$/)
      await expect(position).toHaveCount(1)
      const total = Number(/\d+$/.exec(await position.innerText())?.[0])
      const shown = new Set<string>()
      await manyTimes(page, times, async (from, to) => {
        const seen = await page.evaluate(
          async ([first, last, slides]) => {
            const titles: string[] = []
            for (let time = first; time <= last; time += 1) {
              // To the end and back, repeatedly.
              const isForth = Math.floor((time - 1) / (slides - 1)) % 2 === 0
              const key = isForth ? 'ArrowRight' : 'ArrowLeft'
              document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
              await new Promise((resolve) => setTimeout(resolve))
              titles.push(document.querySelector('.slide h1')?.textContent ?? '')
            }
            return titles
          },
          [from, to, total] as const,
        )
        for (const title of seen) shown.add(title)
      })
      expect(shown.size).toBe(total)
      const isBack = Math.floor(times / (total - 1)) % 2 === 1
      const rest = times % (total - 1)
      await expect(position).toHaveText(`Slide ${isBack ? total - rest : 1 + rest} of ${total}`)
      tried(testInfo, 'slide changes', times)
    })

    test('a filter change leaks nothing', async ({ page }, testInfo) => {
      test.slow()
      await page.goto('./')
      await showsBars(page)
      await map(page).scrollIntoViewIfNeeded()
      await expect(page.locator('.map-live')).toBeVisible()
      const shown = new Set<string>()
      await manyTimes(page, times, async (from, to) => {
        const seen = await page.evaluate(
          async ([first, last]) => {
            const searches: string[] = []
            for (let time = first; time <= last; time += 1) {
              const boxes = document.querySelectorAll<HTMLInputElement>('.filter input')
              boxes[time % boxes.length]?.click()
              // The URL follows in the next frame.
              await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
              searches.push(location.search)
            }
            return searches
          },
          [from, to] as const,
        )
        for (const search of seen) shown.add(search)
      })
      // One more program per step, until all are selected, which equals none.
      expect(shown.size).toBe(programs.length)
      await isWhole(page)
      tried(testInfo, 'filter changes', times)
    })
  })
}

const places: { name: string; options: BrowserContextOptions; clock: string | null }[] = [
  { name: 'the clock of 2011', options: {}, clock: '2011-02-28T23:59:59Z' },
  { name: 'the clock of 2099', options: {}, clock: '2099-12-31T23:59:59Z' },
  { name: 'German', options: { locale: 'de-DE', timezoneId: 'Europe/Berlin' }, clock: null },
  { name: 'Arabic of Egypt', options: { locale: 'ar-EG', timezoneId: 'Africa/Cairo' }, clock: null },
  { name: 'Kiritimati', options: { locale: 'en-KI', timezoneId: 'Pacific/Kiritimati' }, clock: null },
  {
    name: 'the far west',
    options: { locale: 'hi-IN', timezoneId: 'Pacific/Pago_Pago' },
    clock: '2011-09-16T10:00:00Z',
  },
]

/** All text of the page, a source sentence, an embed and the slides, visible or not. */
async function everyWord(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions,
  clock: string | null,
) {
  const context = await browser.newContext({ baseURL, serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  if (clock !== null) await page.clock.setFixedTime(clock)
  const words: string[] = []
  for (const [address, all] of [
    ['?program=cap,287g&table=removals', '#root'],
    ['?figure=sc-level1&compare=sc-removed', '#root'],
    ['embed.html?id=removed-total', 'body'],
    // The whole deck is in the document as well, for print.
    ['?view=briefing&slide=3', '#root'],
  ] as const) {
    await page.goto(`./${address}`)
    await expect(page.locator('html')).not.toHaveAttribute('data-pending')
    if (address.includes('figure=')) await expect(page.getByRole('dialog').locator('mark')).toBeVisible()
    else await expect(page.getByText(/343,151/).first()).toBeAttached()
    // Wait until the app has caught up with the style rules.
    if (address.includes('program=')) await expect(page.getByRole('status').first()).toHaveText(/^2 of 7/)
    // Live drawings may or may not have loaded; they have the same text as the still ones.
    const said = await page.locator(all).evaluate((element) => {
      const copy = element.cloneNode(true) as Element
      for (const live of copy.querySelectorAll('.bars-live, .map-live')) live.remove()
      return copy.textContent
    })
    words.push(said)
  }
  await context.close()
  return words
}

test('other clocks, locales and time zones change no text', async ({ browser, baseURL }, testInfo) => {
  test.slow()
  const ours = await everyWord(
    browser,
    baseURL ?? '',
    { locale: 'en-US', timezoneId: 'America/New_York' },
    null,
  )
  expect(ours.join(' ')).toContain('to Aug. 19')
  for (const { name, options, clock } of places) {
    expect.soft(await everyWord(browser, baseURL ?? '', options, clock), name).toEqual(ours)
    tried(testInfo, faults)
  }
})

const addresses = [
  '?program=%',
  '?figure=__proto__&place=constructor',
  `?program=${'x'.repeat(4000)}`,
  `?table=${Array.from({ length: 300 }, (_, index) => index).join(',')}`,
  '?view=briefing&slide=-1e9',
  '?view=briefing&slide=99999999999999999999&program=%00',
  '?view=speaker&slide=٣',
  '?view=<script>alert(1)</script>',
  '?figure=removed-total&figure=none&compare=removed-total',
  '?===&&&#figure-none',
  '#%E0%A4%A',
  '?program=all&program=cap#constructor',
]

test('an invalid URL shows what is valid in it, never an error', async ({ page }, testInfo) => {
  for (const address of addresses) {
    await page.goto(`./${address}`)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    const [inner, scroll] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ])
    expect(scroll, address).toBeLessThanOrEqual(inner ?? 0)
    tried(testInfo, 'invalid URLs opened in a browser')
  }
})

test.describe('a network loss during a briefing', () => {
  test.use({ broken: chunkErrors })

  test('that was never cached: slides, sentences and the page still work @short', async ({
    page,
    context,
  }, testInfo) => {
    await page.goto('./?view=briefing&slide=3')
    const position = page.getByText(/^Slide \d+ of \d+$/)
    await expect(position).toHaveText(/^Slide 3 of/)
    await context.setOffline(true)
    const total = Number(/\d+$/.exec(await position.innerText())?.[0])
    for (let slide = 4; slide <= total; slide += 1) {
      await page.keyboard.press('ArrowRight')
      await expect(position).toHaveText(`Slide ${slide} of ${total}`)
      await expect(page.getByRole('alert')).toHaveCount(0)
    }
    await page.keyboard.press('Home')
    await page.keyboard.press('o')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^Leave/ }).click()
    await isWhole(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
    tried(testInfo, faults)
  })

  hosted(
    'that was cached: so do the speaker window and a reload',
    async ({ serve, page, context }, testInfo) => {
      const server = await serve()
      await page.goto(server.address)
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
      await page.goto(`${server.address}?view=briefing&slide=3`)
      await expect(page.getByText(/^Slide 3 of \d+$/)).toHaveCount(1)
      await server.close()
      await context.setOffline(true)
      const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
      await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(/^3 of /)
      await speaker.keyboard.press('ArrowRight')
      await expect(page.getByText(/^Slide 4 of \d+$/)).toHaveCount(1)
      await page.reload()
      await expect(page.getByText(/^Slide 4 of \d+$/)).toHaveCount(1)
      await page.getByRole('link', { name: /^Leave/ }).click()
      await showsBars(page)
      tried(testInfo, faults)
    },
  )
})
