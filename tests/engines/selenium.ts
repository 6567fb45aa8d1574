/** Drives WebKitGTK's MiniBrowser by WebDriver, on a virtual display. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { Builder, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver'
import type { Engine, NamedKey, Session, State, Tab } from './driver.ts'

const keys: Record<NamedKey, string> = {
  Escape: Key.ESCAPE,
  Enter: Key.ENTER,
  Tab: Key.TAB,
  Space: Key.SPACE,
  Home: Key.HOME,
  End: Key.END,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
}

export async function startWithSelenium(driver: string, state: State, downloads: string): Promise<Engine> {
  const port = await freePort()
  // MiniBrowser saves to the desktop's download folder.
  const config = path.join(downloads, '../config')
  mkdirSync(config, { recursive: true })
  writeFileSync(path.join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
  // In its own process group, so that the display and all browsers on it can be ended together.
  const server = spawn(
    'xvfb-run',
    ['-a', '-s', `-screen 0 ${state.width}x${state.height}x24`, driver, `--port=${port}`],
    {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, XDG_CONFIG_HOME: config },
    },
  )
  const address = `http://127.0.0.1:${port}/`
  await answers(`${address}status`)

  const start = () =>
    new Builder()
      .usingServer(address)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {
            args: ['--automation', '--full-screen', ...(state.theme === 'dark' ? ['--dark-mode'] : [])],
          },
        }),
      )
      .build()
  const first = await start()
  const version = (await first.getCapabilities()).getBrowserVersion()
  await first.quit()
  return {
    name: `WebKitGTK ${version}`,
    prints: false,
    downloads,
    newSession: async () => newSession(await start(), state),
    close: async () => {
      if (server.pid !== undefined) process.kill(-server.pid)
    },
  }
}

async function newSession(driver: WebDriver, { width, height }: State): Promise<Session> {
  await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 })
  await driver.manage().window().setRect({ x: 0, y: 0, width, height })
  return {
    noises: [],
    tabs: async () => (await driver.getAllWindowHandles()).map((id) => tabOf(driver, id)),
    close: () => driver.quit(),
  }
}

/** A window. WebDriver talks to one window at a time, so each command first switches to it. */
function tabOf(driver: WebDriver, id: string): Tab {
  const here = async () => {
    await driver.switchTo().window(id)
    return driver
  }
  const pointer = async () => (await here()).actions({ async: true })
  return {
    id,
    open: async (address) => (await here()).get(address),
    evaluate: async (expression, place = 'page') => {
      await here()
      if (place === 'frame') await driver.switchTo().frame(0)
      try {
        const [value, error] = await driver.executeAsyncScript<[unknown, string?]>(
          `const done = arguments[arguments.length - 1]
          Promise.resolve((() => (${expression}))()).then(
            (value) => done([value ?? null]),
            (error) => done([null, String(error)]),
          )`,
        )
        if (error !== undefined) throw new Error(error)
        return value
      } finally {
        if (place === 'frame') await driver.switchTo().defaultContent()
      }
    },
    click: async (at) =>
      (await pointer())
        .move({ ...at, origin: Origin.VIEWPORT })
        .click()
        .perform(),
    hover: async (at) => (await pointer()).move({ ...at, origin: Origin.VIEWPORT }).perform(),
    press: async (key) => (await pointer()).sendKeys(key in keys ? keys[key as NamedKey] : key).perform(),
    activate: async () => {
      await here()
    },
    screenshot: async (part = 'window') => {
      const window = (await here()).manage().window()
      const { width, height } = await window.getRect()
      if (part === 'whole page') {
        const whole = await driver.executeScript<number>('return document.documentElement.scrollHeight')
        await window.setRect({ x: 0, y: 0, width, height: whole })
      }
      const picture = Buffer.from(await driver.takeScreenshot(), 'base64')
      await window.setRect({ x: 0, y: 0, width, height })
      return picture
    },
    print: () => Promise.reject(new Error('WebKitGTK’s driver cannot print.')),
  }
}

/** A free port. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Waits for a response from the URL. */
async function answers(address: string): Promise<void> {
  const end = Date.now() + 60_000
  for (;;) {
    try {
      await fetch(address)
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
