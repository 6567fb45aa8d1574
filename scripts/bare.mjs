/**
 * Runs the README's two commands on a bare machine: a debootstrap root with Node, npm, DejaVu fonts and a clean clone
 * of HEAD, and without a browser. Run `npm run bare` as root. Options:
 *
 * - `--user` runs the commands as an unprivileged user.
 * - `--debian-chromium` installs Debian's Chromium first.
 * - `--in FOLDER` creates the root in FOLDER instead of a new temporary folder.
 * - `--keep` does not delete it, so that the next run with the same `--in` can reuse it.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const SUITE = 'bookworm'
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

const repository = fileURLToPath(new URL('..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    user: { type: 'boolean', default: false },
    'debian-chromium': { type: 'boolean', default: false },
    in: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
})

/** The bare machine's root folder. */
const machine = path.resolve(options.in ?? mkdtempSync(path.join(os.tmpdir(), 'bare-')))
const user = options.user ? 'reader' : 'root'
const home = options.user ? '/home/reader' : '/root'
const project = `${home}/project`

/** @param {string} name */
const on = (name) => path.join(machine, name)

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { error, status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${error?.message ?? `exit code ${status}`}`)
}

/**
 * @param {string} command
 * @param {string[]} args
 */
const stdoutOf = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout.trim()

/**
 * Arguments for `unshare` to run a command on the bare machine. Mounts and processes get their own namespaces: they are
 * cleaned up when the command ends, however it ends, and are invisible outside. `--kill-child` kills the outer shell,
 * so that shell must not `exec` the command: running as another user, the command would survive.
 * @param {string} command
 */
function onMachine(command, as = user) {
  const variables = Object.entries({
    PATH,
    HOME: as === 'root' ? '/root' : home,
    LANG: 'C.UTF-8',
    DEBIAN_FRONTEND: 'noninteractive',
    // The network is shared with this machine, so its ports and certificates apply.
    ...(process.env.E2E_PORT && { E2E_PORT: process.env.E2E_PORT }),
    ...(existsSync(CERTIFICATES) && { NODE_EXTRA_CA_CERTS: CERTIFICATES }),
  }).map(([name, value]) => `${name}=${value}`)
  const mount = 'mount --rbind /dev "$0/dev" && mount -t proc proc "$0/proc" && chroot "$@"; exit $?'
  const inside = [`--userspec=${as}:${as}`, machine, 'env', '-i', ...variables, 'sh', '-c', command]
  return ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', mount, machine, ...inside]
}

/** All apt sources for this release that are configured here, as "URL release". */
function sources() {
  const known = stdoutOf('apt-get', ['indextargets', '--format', '$(SITE) $(RELEASE) $(COMPONENT)'])
  return [...new Set(known.split('\n'))]
    .filter((line) => new RegExp(` ${SUITE}(?:-\\w+)? main$`).test(line))
    .map((line) => line.replace(/ main$/, ''))
}

function makeMachine() {
  const main = sources().find((source) => source.endsWith(` ${SUITE}`))
  if (!main) throw new Error(`apt has no source for ${SUITE} configured on this machine.`)
  const [mirror = ''] = main.split(' ')
  const packages = '--include=ca-certificates,fonts-dejavu-core'
  // Temporary folders are private to their owner, but other users must be able to enter a root folder.
  mkdirSync(machine, { recursive: true })
  chmodSync(machine, 0o755)
  run('debootstrap', ['--variant=minbase', packages, SUITE, machine, mirror])
  run('unshare', onMachine(`useradd --create-home --user-group reader`, 'root'))
  writeFileSync(on('etc/hosts'), '127.0.0.1 localhost\n')
  writeFileSync(
    on('etc/apt/sources.list'),
    sources()
      .map((source) => `deb ${source} main\n`)
      .join(''),
  )
}

/** Copies Node and npm from this machine, along with the registry settings. */
function copyNode() {
  cpSync(process.execPath, on('usr/local/bin/node'))
  const npm = path.resolve(process.env.npm_execpath ?? '', '../..')
  if (!existsSync(path.join(npm, 'bin/npm-cli.js')))
    throw new Error('Run this script through npm: npm run bare.')
  cpSync(npm, on('usr/local/lib/node_modules/npm'), { recursive: true, dereference: true })
  for (const name of ['npm', 'npx']) {
    const program = `#!/bin/sh\nexec node /usr/local/lib/node_modules/npm/bin/${name}-cli.js "$@"\n`
    writeFileSync(on(`usr/local/bin/${name}`), program, { mode: 0o755 })
  }
  if (existsSync(CERTIFICATES)) cpSync(CERTIFICATES, on(CERTIFICATES))
  cpSync('/etc/resolv.conf', on('etc/resolv.conf'), { dereference: true })
  const npmrc = stdoutOf('npm', ['config', 'get', 'userconfig'])
  if (existsSync(npmrc)) cpSync(npmrc, on(`${home}/.npmrc`))
}

function cloneProject() {
  rmSync(on(project), { recursive: true, force: true })
  run('git', ['clone', '--quiet', '--no-hardlinks', repository, on(project)])
  run('unshare', onMachine(`chown -R ${user}:${user} ${home}`, 'root'))
}

/** Read from the README, so that the documented commands are the ones tested. */
function commands() {
  const found = readFileSync(on(`${project}/README.md`), 'utf8').match(/^npm ci && npm \w+/gm)
  if (found?.length !== 2) throw new Error('README.md no longer contains the two commands.')
  return found
}

/**
 * Runs a command and returns its last line of output. A command that serves the page counts as passed once the page
 * responds, and is then killed.
 * @param {string} command
 * @returns {Promise<{ ok: boolean, last: string }>}
 */
async function follow(command) {
  console.log(`\n$ ${command}   (as ${user})`)
  const child = spawn('unshare', onMachine(`cd ${project} && ${command}`), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  /** @type {Promise<boolean> | undefined} */
  let served
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    process.stdout.write(text)
    // The line may arrive in several chunks, and a long run prints a lot.
    output = (output + text).slice(-10_000)
    const address = /Local: .*?(http:\S+?\/)\s/.exec(plain(output))?.[1]
    if (command.endsWith('start') && address && !served) {
      served = servesPage(address).finally(() => child.kill('SIGKILL'))
    }
  })
  running = child
  const code = await new Promise((resolve) => child.on('close', resolve))
  const last = plain(output).trim().split('\n').at(-1) ?? ''
  return { ok: served ? await served : code === 0, last }
}

/** @param {string} text */
// oxlint-disable-next-line no-control-regex -- terminal colors start with a control character
const plain = (text) => text.replaceAll(/\u001B\[\d*m/g, '')

/** @param {string} address */
async function servesPage(address) {
  const response = await fetch(address)
  return response.ok && (await response.text()).includes('<h1')
}

/** @type {import('node:child_process').ChildProcess | undefined} */
let running

/** Kills the running command and, unless `--keep` was given, deletes the machine. */
function cleanUp() {
  running?.kill('SIGKILL')
  if (options.keep) console.log(`\nKept in ${machine}`)
  else rmSync(machine, { recursive: true, force: true, maxRetries: 10 })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    cleanUp()
    process.exit(1)
  })
}

let ok = false
try {
  if (!existsSync(on('usr/bin/apt-get'))) makeMachine()
  copyNode()
  if (options['debian-chromium']) {
    run(
      'unshare',
      onMachine('apt-get update && apt-get install --yes --no-install-recommends chromium', 'root'),
    )
  }
  cloneProject()
  const results = []
  for (const command of commands()) results.push({ command, ...(await follow(command)) })
  for (const result of results) {
    console.log(`\n${result.ok ? 'Works' : 'Fails'} on a bare machine: ${result.command}\n${result.last}`)
  }
  ok = results.every((result) => result.ok)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
} finally {
  cleanUp()
}
process.exitCode = ok ? 0 : 1
