/**
 * Runs the README's two commands on a bare machine: a Debian made by debootstrap that holds Node with npm, DejaVu fonts
 * and a clean clone of HEAD, and no browser. `npm run bare` as root; options:
 *
 * - `--user` runs the commands as a plain user.
 * - `--debian-chromium` installs Debian's Chromium first.
 * - `--in FOLDER` makes the file system there instead of in a new temporary folder.
 * - `--keep` leaves it, so that the next run with the same `--in` need not make it again.
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

/** The bare machine's folder on this one. */
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
const answerOf = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout.trim()

/**
 * The arguments of `unshare` for a command on the bare machine. Mounts and processes are in namespaces of their own, so
 * that both end with the command, whatever ends it, and nothing here sees them. The outer shell is what is killed with
 * `unshare`, and so must not become the command, which as another user would be spared.
 * @param {string} command
 */
function onMachine(command, as = user) {
  const variables = Object.entries({
    PATH,
    HOME: as === 'root' ? '/root' : home,
    LANG: 'C.UTF-8',
    DEBIAN_FRONTEND: 'noninteractive',
    // The network is this machine's own, and so are its ports and certificates.
    ...(process.env.E2E_PORT && { E2E_PORT: process.env.E2E_PORT }),
    ...(existsSync(CERTIFICATES) && { NODE_EXTRA_CA_CERTS: CERTIFICATES }),
  }).map(([name, value]) => `${name}=${value}`)
  const mount = 'mount --rbind /dev "$0/dev" && mount -t proc proc "$0/proc" && chroot "$@"; exit $?'
  const inside = [`--userspec=${as}:${as}`, machine, 'env', '-i', ...variables, 'sh', '-c', command]
  return ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', mount, machine, ...inside]
}

/** Every source of packages for this release that apt knows here, as "address release". */
function sources() {
  const known = answerOf('apt-get', ['indextargets', '--format', '$(SITE) $(RELEASE) $(COMPONENT)'])
  return [...new Set(known.split('\n'))]
    .filter((line) => new RegExp(` ${SUITE}(?:-\\w+)? main$`).test(line))
    .map((line) => line.replace(/ main$/, ''))
}

function makeMachine() {
  const main = sources().find((source) => source.endsWith(` ${SUITE}`))
  if (!main) throw new Error(`apt knows no source for ${SUITE} on this machine.`)
  const [mirror = ''] = main.split(' ')
  const packages = '--include=ca-certificates,fonts-dejavu-core'
  // Temporary folders are closed to other users, and a root folder must be open to the machine's.
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

/** What a machine with Node and npm has: both, as they run here, and the way to the registry. */
function bringNode() {
  cpSync(process.execPath, on('usr/local/bin/node'))
  const npm = path.resolve(process.env.npm_execpath ?? '', '../..')
  if (!existsSync(path.join(npm, 'bin/npm-cli.js'))) throw new Error('Run it by npm: npm run bare.')
  cpSync(npm, on('usr/local/lib/node_modules/npm'), { recursive: true, dereference: true })
  for (const name of ['npm', 'npx']) {
    const program = `#!/bin/sh\nexec node /usr/local/lib/node_modules/npm/bin/${name}-cli.js "$@"\n`
    writeFileSync(on(`usr/local/bin/${name}`), program, { mode: 0o755 })
  }
  if (existsSync(CERTIFICATES)) cpSync(CERTIFICATES, on(CERTIFICATES))
  cpSync('/etc/resolv.conf', on('etc/resolv.conf'), { dereference: true })
  const npmrc = answerOf('npm', ['config', 'get', 'userconfig'])
  if (existsSync(npmrc)) cpSync(npmrc, on(`${home}/.npmrc`))
}

function bringProject() {
  rmSync(on(project), { recursive: true, force: true })
  run('git', ['clone', '--quiet', '--no-hardlinks', repository, on(project)])
  run('unshare', onMachine(`chown -R ${user}:${user} ${home}`, 'root'))
}

/** The commands of the README, so that it is these that are proven. */
function commands() {
  const found = readFileSync(on(`${project}/README.md`), 'utf8').match(/^npm ci && npm \w+/gm)
  if (found?.length !== 2) throw new Error('The README no longer has its two commands.')
  return found
}

/**
 * Runs a command of the README, and gives back its last line. One that serves the page has done its work once the page
 * answers, and is ended then.
 * @param {string} command
 * @returns {Promise<{ ok: boolean, last: string }>}
 */
async function follow(command) {
  console.log(`\n$ ${command}   (as ${user})`)
  const child = spawn('unshare', onMachine(`cd ${project} && ${command}`), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  /** @type {Promise<boolean> | undefined} */
  let answered
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    process.stdout.write(text)
    // The line may come in pieces, and a long run says much.
    said = (said + text).slice(-10_000)
    const address = /Local: .*?(http:\S+?\/)\s/.exec(plain(said))?.[1]
    if (command.endsWith('start') && address && !answered) {
      answered = answers(address).finally(() => child.kill('SIGKILL'))
    }
  })
  running = child
  const code = await new Promise((resolve) => child.on('close', resolve))
  const last = plain(said).trim().split('\n').at(-1) ?? ''
  return { ok: answered ? await answered : code === 0, last }
}

/** @param {string} text */
// oxlint-disable-next-line no-control-regex -- colours of a terminal begin with a control character
const plain = (text) => text.replaceAll(/\u001B\[\d*m/g, '')

/** @param {string} address */
async function answers(address) {
  const response = await fetch(address)
  return response.ok && (await response.text()).includes('<h1')
}

/** @type {import('node:child_process').ChildProcess | undefined} */
let running

/** Leaves nothing behind: neither the command nor, unless it is to be kept, the machine. */
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
  bringNode()
  if (options['debian-chromium']) {
    run(
      'unshare',
      onMachine('apt-get update && apt-get install --yes --no-install-recommends chromium', 'root'),
    )
  }
  bringProject()
  const results = []
  for (const command of commands()) results.push({ command, ...(await follow(command)) })
  for (const result of results) {
    console.log(`\n${result.ok ? 'Holds' : 'Fails'} on a bare machine: ${result.command}\n${result.last}`)
  }
  ok = results.every((result) => result.ok)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
} finally {
  cleanUp()
}
process.exitCode = ok ? 0 : 1
