import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

/**
 * Launch options for Playwright. Empty ones mean the browser that Playwright itself has installed.
 * @typedef {{ executablePath?: string }} LaunchOptions
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const npmProject = path.join(root, 'scripts/browser')

const NOT_FOUND =
  'No browser for the tests: install Chrome, Chromium or Edge, or set BROWSER_PATH to the program of one, ' +
  'or run "npx playwright install --with-deps --only-shell chromium".'

/**
 * Finds a Chromium that starts on this machine, says which one it is, and installs one only when there is none. One
 * that BROWSER_PATH names is never replaced by another. The answer is kept in the environment, because every
 * Playwright worker loads the configuration, and so asks, again.
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
  throw new Error(named ? `BROWSER_PATH is ${named}, which does not work: ${reason(failure)}` : NOT_FOUND)
}

/**
 * The browsers worth a try, the cheapest first. The next one is sought, or installed, only when the one before
 * it did not start.
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
 * A browser that is there may still lack a library, and then does not start, or a font, and then shows no text. One that
 * works is described in one line: its program, its version, and the fonts that it takes where a page names only a kind.
 * @param {LaunchOptions} options
 */
async function tryOut(options) {
  const browser = await chromium.launch(options)
  try {
    const page = await browser.newPage()
    const kinds = ['serif', 'sans-serif', 'monospace']
    await page.setContent(kinds.map((kind) => `<p style="font-family: ${kind}">It works.</p>`).join(''))
    if (!(await page.locator('p').first().isVisible())) throw new Error('It shows no text: is there a font?')

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

    // Only the one without windows of its own calls itself headless here.
    const { product } = await client.send('Browser.getVersion')
    const form = product.startsWith('Headless') ? 'headless shell' : 'full browser'
    const program = options.executablePath ?? 'installed by Playwright'
    return `${program}, ${browser.version()}, ${form}; fonts: ${fonts.join(', ')}`
  } finally {
    await browser.close()
  }
}

/**
 * What a browser itself said when it did not start; else what Playwright says, without its log.
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

/** Where Chrome, Chromium and Edge put themselves on Windows, macOS and everything else. */
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
    // Without the browser's own windows the tests take half the time.
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
  // The order of the programs counts, wherever each of them is.
  return programs.flatMap((program) =>
    folders.flatMap((folder) => (folder ? path.join(folder, program) : [])),
  )
}

/**
 * The place of the Chromium that comes from npm. Its version is in the name of the folder, so that a newer one
 * replaces it. The second program is the same browser with the libraries and fonts that the package brings, for
 * a machine that has none.
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

// The one in the package knows only fixed folders of a cloud service, and a machine without libraries may have fonts.
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
  say('No browser found, asking Playwright to download one.')
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  return run(process.execPath, [cli, 'install', '--only-shell', 'chromium'])
}

/**
 * The package holds one program, for Linux on x64. It is no dependency of the project itself, since most
 * machines have a browser and would download its 70 MB for nothing.
 * @param {string} folder
 */
async function installFromNpm(folder) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false
  say('No browser from Playwright, installing the Chromium that npm has (70 MB).')
  if (!run('npm', ['ci'], npmProject)) return false

  // The package unpacks into the folder for temporary files and takes any file there for a complete one. It is
  // given a folder of its own, which gets its real name only when everything is in it.
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
  say('No browser from npm, installing Debian’s chromium-headless-shell.')
  // Old package lists may do, so that a failed update is no reason to give up.
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
 * Standard output is kept free for the answer.
 * @param {string} line
 */
function say(line) {
  process.stderr.write(`${line}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    // Only a server tells which program Playwright took when it was left to choose.
    const server = await chromium.launchServer(await findBrowser())
    process.stdout.write(`${server.process().spawnfile}\n`)
    await server.close()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
