/** Runs Firefox and the screen reader Orca on a virtual display, sends keys to them and records what Orca says. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'

const packages = 'orca firefox-esr xvfb openbox xdotool dbus at-spi2-core'
const programs = ['orca', 'firefox-esr', 'Xvfb', 'openbox', 'xdotool', 'dbus-daemon']

/** Keeps Firefox's own UI from taking the focus or being announced. */
const preferences = {
  'browser.aboutConfig.showWarning': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.disable_open_during_load': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.sessionstore.resume_from_crash': false,
  'termsofuse.acceptedVersion': 999,
  'termsofuse.bypassNotification': true,
}

export function missing() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const lacking = programs.filter((name) => !folders.some((folder) => existsSync(path.join(folder, name))))
  return lacking.length === 0
    ? null
    : `Not installed: ${lacking.join(', ')}. On Debian:  apt-get install --no-install-recommends ${packages}`
}

export const versions = () => [
  execFileSync('orca', ['--version'], { encoding: 'utf8' }).trim(),
  execFileSync('firefox-esr', ['--version'], { encoding: 'utf8' }).trim(),
]

/** @param {import('node:child_process').ChildProcess} child */
const firstLine = async (child) => String((await once(child.stdout ?? child, 'data'))[0]).trim()

/** Starts everything; `open` loads a URL, and its `press` sends keys and returns what was said. */
export async function listen() {
  const home = mkdtempSync(path.join(tmpdir(), 'spoken-'))
  const profile = path.join(home, 'profile')
  const prefs = path.join(home, 'orca')
  const spoken = path.join(home, 'spoken.jsonl')
  for (const folder of [profile, prefs]) mkdirSync(folder)
  mkdirSync(path.join(home, 'run'), { mode: 0o700 })
  writeFileSync(spoken, '')
  writeFileSync(
    path.join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  )
  copyFileSync(new URL('orca-customizations.py', import.meta.url), path.join(prefs, 'orca-customizations.py'))

  /** @type {import('node:child_process').ChildProcess[]} */
  const running = []
  /** @type {Record<string, string | undefined>} */
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    GNOME_ACCESSIBILITY: '1',
    NO_AT_BRIDGE: undefined,
    WAYLAND_DISPLAY: undefined,
    SPOKEN: spoken,
  }
  /**
   * @param {string} program
   * @param {string[]} args
   */
  const run = (program, args) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    running.push(child)
    return child
  }
  env.DISPLAY = `:${await firstLine(run('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']))}`
  env.DBUS_SESSION_BUS_ADDRESS = await firstLine(
    run('dbus-daemon', ['--session', '--nofork', '--print-address']),
  )
  // No window manager shortcuts, which would intercept Orca's keys.
  writeFileSync(path.join(home, 'openbox.xml'), '<openbox_config xmlns="http://openbox.org/3.4/rc"/>')
  run('openbox', ['--config-file', path.join(home, 'openbox.xml')])

  const heard = () =>
    readFileSync(spoken, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => String(JSON.parse(line)))
  let read = 0

  /** @type {Map<string, boolean>} */
  const ours = new Map()
  /** Whether a process of this session is running or in disk wait: then more speech may follow. */
  const isBusy = () =>
    readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid))
      .some((pid) => {
        try {
          if (!ours.has(pid)) ours.set(pid, readFileSync(`/proc/${pid}/environ`, 'utf8').includes(spoken))
          return ours.get(pid) && /\) [RD] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
        } catch {
          return false // It has exited.
        }
      })

  /** Returns what was said since the last call, once everything has been quiet for `still` ms. */
  async function said(still = 600) {
    const begun = Date.now()
    let count = read
    let since = begun
    while (Date.now() - since < still && Date.now() - begun < 60_000) {
      await wait(40)
      const now = heard().length
      if (now !== count || isBusy()) since = Date.now()
      count = now
    }
    const words = heard().slice(read, count)
    read = count
    return words
  }

  run('orca', ['--user-prefs', prefs])
  /** @param {RegExp} pattern */
  const until = async (pattern, patience = 30_000) => {
    const begun = Date.now()
    while (
      !heard()
        .slice(read)
        .some((words) => pattern.test(words))
    ) {
      if (Date.now() - begun > patience) return // Orca may have started too late to say it.
      await wait(100)
    }
  }
  await until(/Screen reader on/)

  /** @param {string[]} args */
  const xdotool = (...args) => promisify(execFile)('xdotool', args, { env, timeout: 180_000 })

  /** @param {string} address */
  async function open(address) {
    const firefox = run('firefox-esr', ['--profile', profile, '--no-remote', address])
    // The window gets the page's title once that has loaded.
    await xdotool('search', '--sync', '--onlyvisible', '--name', ' — Mozilla Firefox$')
    await until(/^Finished loading (?!New Tab)/)
    const first = await said(1500)
    return {
      first,
      /** @param {string} keys */
      async press(keys) {
        await xdotool('key', '--clearmodifiers', '--delay', '40', ...keys.split(' '))
        return said()
      },
      said,
      async close() {
        firefox.kill()
        if (firefox.exitCode === null) await once(firefox, 'exit')
        await said()
      },
    }
  }

  return {
    open,
    env,
    async close() {
      for (const child of running.toReversed()) {
        if (child.exitCode !== null || child.signalCode !== null) continue
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
