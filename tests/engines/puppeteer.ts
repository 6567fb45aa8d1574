/** Drives Firefox by WebDriver BiDi and Chromium by CDP, both through Puppeteer. */
import { launch, type Browser, type Page } from 'puppeteer-core'
import type { Engine, Session, State, Tab } from './driver.ts'

type Program = 'firefox' | 'chromium'

const titles = { firefox: 'Firefox', chromium: 'Chromium' }

/** Launch settings of each browser: download without asking, and the preferred color scheme. */
const startOptions = {
  firefox: ({ theme }: State, downloads: string) => ({
    browser: 'firefox' as const,
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.alwaysOpenPanel': false,
      'dom.disable_open_during_load': false,
    },
  }),
  chromium: ({ theme }: State) => ({
    browser: 'chrome' as const,
    // As Playwright does: the sandbox does not start as root, nor in most containers.
    args: ['--no-sandbox', `--blink-settings=preferredColorScheme=${theme === 'dark' ? 0 : 1}`],
  }),
}

export async function startWithPuppeteer(
  program: Program,
  executablePath: string,
  state: State,
  downloads: string,
): Promise<Engine> {
  const browser = await launch({
    ...startOptions[program](state, downloads),
    executablePath,
    // The flag that the headless shell accepts as well.
    headless: program === 'chromium' ? 'shell' : true,
    defaultViewport: { width: state.width, height: state.height },
    protocolTimeout: 120_000,
  })
  return {
    name: `${titles[program]} ${(await browser.version()).replace(/^.*\//, '')}`,
    prints: true,
    downloads,
    newSession: () => newSession(browser, state, downloads),
    close: () => browser.close(),
  }
}

async function newSession(browser: Browser, state: State, downloads: string): Promise<Session> {
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  })
  const noises: string[] = []
  const known = new Map<Page, Tab>()
  const tabOf = async (page: Page) => {
    const tab = known.get(page) ?? (await opened(page, String(known.size), state, noises))
    known.set(page, tab)
    return tab
  }
  await context.newPage()
  return {
    noises,
    tabs: async () => {
      const tabs: Tab[] = []
      for (const page of await context.pages()) tabs.push(await tabOf(page))
      return tabs
    },
    close: () => context.close(),
  }
}

async function opened(page: Page, id: string, { width, height }: State, noises: string[]): Promise<Tab> {
  page.on('pageerror', (error) => noises.push(error instanceof Error ? error.message : String(error)))
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) noises.push(message.text())
  })
  await page.setViewport({ width, height })
  return {
    id,
    open: async (address) => {
      await page.goto(address)
    },
    evaluate: async (expression, place = 'page') => {
      const frame =
        place === 'page' ? page.mainFrame() : page.frames().find((one) => one.parentFrame() !== null)
      if (!frame) throw new Error('The page has no frame.')
      return frame.evaluate(expression)
    },
    click: async ({ x, y }) => {
      await page.mouse.click(x, y)
    },
    hover: ({ x, y }) => page.mouse.move(x, y),
    press: (key) =>
      // Keys are plain strings here; Puppeteer rejects unknown ones.
      page.keyboard.press((key === 'Space' ? ' ' : key) as Parameters<typeof page.keyboard.press>[0]),
    activate: () => page.bringToFront(),
    screenshot: (part = 'window') => page.screenshot({ fullPage: part === 'whole page' }),
    print: () => page.pdf({ width: '8.5in', height: '11in', printBackground: true }),
  }
}
