import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

/**
 * Launch options for Playwright. Empty options select the browser that Playwright has installed.
 * @typedef {{ executablePath?: string }} LaunchOptions
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const npmProject = path.join(root, 'scripts/browser')

const NOT_FOUND =
  'No browser found for the tests: install Chrome, Chromium or Edge, or set BROWSER_PATH to its executable, ' +
  'or run "npx playwright install --with-deps --only-shell chromium".'

/**
 * Finds a Chromium that starts on this machine and prints which one it is; installs one only if there is none. If
 * BROWSER_PATH is set, no other browser is tried. The result is cached in the environment, since every Playwright
 * worker loads the configuration and calls this again.
 * @returns {Promise<LaunchOptions>}
 */
export async function findBrowser() {
  if (process.env.BROWSER_FOUND) return JSON.parse(process.env.BROWSER_FOUND)
  const named = process.env.BROWSER_PATH
  let failure
  for await (const options of named ? [{ executablePath: named }] : candidates()) {
    try {
      say(`Browser: ${await tryOut(options)}`)
      process.env.BROWSER_FOUND = JSON.stringify(options)
      return options
    } catch (error) {
      failure = error
    }
  }
  throw new Error(named ? `BROWSER_PATH is ${named}, which does not start: ${reason(failure)}` : NOT_FOUND)
}

/**
 * Candidate browsers, cheapest first. Each one is looked up, or installed, only after the previous ones failed.
 * @returns {AsyncGenerator<LaunchOptions>}
 */
async function* candidates() {
  yield {}
  yield* existing(systemBrowsers())

  const unpacked = unpackedChromium()
  yield* existing(unpacked.programs)
  if (installFromPlaywright()) yield {}
  if (await installFromNpm(unpacked.folder)) yield* existing(unpacked.programs)
  if (installFromApt()) yield* existing(systemBrowsers())
}

/**
 * Launches a browser: an installed one may still lack a shared library and not start, or lack fonts and show no text.
 * Returns a one-line description: executable, version, and the fonts it uses for the generic families.
 * @param {LaunchOptions} options
 */
async function tryOut(options) {
  const browser = await chromium.launch(options)
  try {
    const page = await browser.newPage()
    const kinds = ['serif', 'sans-serif', 'monospace']
    await page.setContent(kinds.map((kind) => `<p style="font-family: ${kind}">It works.</p>`).join(''))
    if (!(await page.locator('p').first().isVisible()))
      throw new Error('It renders no text: are fonts installed?')

    const client = await page.context().newCDPSession(page)
    await client.send('DOM.enable')
    await client.send('CSS.enable')
    const { root: document } = await client.send('DOM.getDocument')
    const { nodeIds } = await client.send('DOM.querySelectorAll', {
      nodeId: document.nodeId,
      selector: 'p',
    })
    const drawn = await Promise.all(
      nodeIds.map((nodeId) => client.send('CSS.getPlatformFontsForNode', { nodeId })),
    )
    const fonts = kinds.map((kind, index) => `${kind} ${drawn[index]?.fonts[0]?.familyName ?? 'unknown'}`)

    // Here, only the headless shell identifies itself as headless.
    const { product } = await client.send('Browser.getVersion')
    const form = product.startsWith('Headless') ? 'headless shell' : 'full browser'
    const program = options.executablePath ?? 'installed by Playwright'
    return `${program}, ${browser.version()}, ${form}; fonts: ${fonts.join(', ')}`
  } finally {
    await browser.close()
  }
}

/**
 * The browser's own stderr if it failed to start; otherwise Playwright's message without its log.
 * @param {unknown} error
 */
function reason(error) {
  const message = error instanceof Error ? error.message : String(error)
  const own = [...message.matchAll(/^\[pid=\d+\]\[err\] (.*)$/gm)].map(([, line]) => line)
  return own.length > 0 ? `\n${own.join('\n')}` : message.replace(/\n(?:Browser logs|Call log):.*/s, '')
}

/**
 * @param {string[]} programs
 * @returns {LaunchOptions[]}
 */
function existing(programs) {
  return programs.filter((program) => existsSync(program)).map((executablePath) => ({ executablePath }))
}

/** Install locations of Chrome, Chromium and Edge on Windows, macOS and everything else. */
function systemBrowsers() {
  const { env, platform } = process
  if (platform === 'win32') {
    return inEach(
      [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA],
      [
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ],
    )
  }
  if (platform === 'darwin') {
    return inEach(
      ['/Applications', env.HOME && path.join(env.HOME, 'Applications')],
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
    )
  }
  return inEach(env.PATH?.split(path.delimiter) ?? [], [
    // The headless shell runs the tests in half the time.
    'chromium-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ])
}

/**
 * @param {(string | undefined)[]} folders
 * @param {string[]} programs
 */
function inEach(folders, programs) {
  // The order of programs takes precedence over the order of folders.
  return programs.flatMap((program) =>
    folders.flatMap((folder) => (folder ? path.join(folder, program) : [])),
  )
}

/**
 * Where the Chromium from npm is unpacked. The folder name includes its version, so that a newer one is installed next
 * to it. The second program is the same browser, run with the libraries and fonts from the package, for machines that
 * have none.
 */
function unpackedChromium() {
  const { dependencies } = JSON.parse(readFileSync(path.join(npmProject, 'package.json'), 'utf8'))
  const folder = path.join(root, `.cache/chromium-${dependencies['@sparticuz/chromium']}`)
  return { folder, programs: ['chromium', 'chromium-with-libraries'].map((name) => path.join(folder, name)) }
}

const WITH_LIBRARIES = `#!/bin/sh
folder=\${0%/*}
export LD_LIBRARY_PATH="$folder/al2023/lib" FONTCONFIG_PATH="$folder/fonts"
exec "$folder/chromium" "$@"
`

// The package's own config lists only folders of a cloud service; a machine without the libraries may still have fonts.
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`

function installFromPlaywright() {
  say('No browser found; asking Playwright to download one.')
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  return run(process.execPath, [cli, 'install', '--only-shell', 'chromium'])
}

/**
 * The package contains a Linux x64 build only. It is not a dependency of the project, since most machines have a
 * browser and would download its 70 MB for nothing.
 * @param {string} folder
 */
async function installFromNpm(folder) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false
  say('Playwright could not install a browser; installing Chromium from npm (70 MB).')
  if (!run('npm', ['ci'], npmProject)) return false

  // The package unpacks into TMPDIR and assumes that any file already there is complete. So it gets a folder of its
  // own, which is renamed only once everything is unpacked.
  const partial = `${folder}.partial`
  const { TMPDIR } = process.env
  try {
    rmSync(partial, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(partial, { recursive: true })
    process.env.TMPDIR = partial
    const entry = createRequire(path.join(npmProject, 'package.json')).resolve('@sparticuz/chromium')
    const { default: packed, inflate } = await import(pathToFileURL(entry).href)
    await packed.executablePath()
    await inflate(path.join(path.dirname(entry), '../bin/al2023.tar.br'))
    writeFileSync(path.join(partial, 'chromium-with-libraries'), WITH_LIBRARIES, { mode: 0o755 })
    writeFileSync(path.join(partial, 'fonts/fonts.conf'), FONTS_CONF)
    renameSync(partial, folder)
    return true
  } catch {
    return false
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

function installFromApt() {
  if (process.getuid?.() !== 0 || !run('apt-get', ['--version'])) return false
  say('No browser from npm; installing Debian’s chromium-headless-shell.')
  // A failed update is not fatal: the existing package lists may be good enough.
  run('apt-get', ['update'])
  return run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell'])
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args, cwd = root) {
  return spawnSync(command, args, { cwd, stdio: 'ignore' }).status === 0
}

/**
 * Prints to stderr, since stdout carries the result.
 * @param {string} line
 */
function say(line) {
  process.stderr.write(`${line}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    // Only launchServer exposes which executable Playwright chose.
    const server = await chromium.launchServer(await findBrowser())
    process.stdout.write(`${server.process().spawnfile}\n`)
    await server.close()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
