/**
 * Writes down what the screen reader Orca says of the built page in Firefox, to docs/spoken.md:
 * `npm run build && npm run spoken`, or `npm run spoken -- deck map` for the stretches named so, to the terminal.
 *
 * It needs Linux, and on Debian
 * apt-get install --no-install-recommends orca firefox-esr xvfb openbox xdotool dbus at-spi2-core
 *
 * Keys are sent to a display of its own and reach Orca first, as those of a keyboard do; no voice is needed. When Orca has
 * said all it will say can only be told by its silence, so that this takes some minutes, more on a busy machine.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { host } from './host.mjs'
import { listen, missing, versions } from './spoken/orca.mjs'
import { stretches } from './spoken/stretches.mjs'

const lacking = missing()
if (lacking !== null) {
  console.error(lacking)
  process.exit(1)
}

const wanted = process.argv.slice(2)
const server = await host({ folder: fileURLToPath(new URL('../dist', import.meta.url)) })
const orca = await listen()
/** @type {string[]} */
const written = []
try {
  for (const { id, title, address, steps } of stretches) {
    if (wanted.length > 0 && !wanted.includes(id)) continue
    const page = await orca.open(server.address + address)
    const lines = [line(address === '' ? 'The page opens' : `\`${address}\` opens`, page.first)]
    for (const step of steps) lines.push(...(await walk(page, step)))
    await page.close()
    const text = `## ${title}\n\n${lines.join('\n')}\n`
    written.push(text)
    console.log(text)
  }
} finally {
  await orca.close()
  await server.close()
}

if (wanted.length === 0) {
  const [orcaVersion, firefoxVersion] = versions()
  writeFileSync(
    new URL('../docs/spoken.md', import.meta.url),
    `# What a screen reader says

Written by \`npm run spoken\`: Orca ${orcaVersion} with ${firefoxVersion}, ${new Date().toISOString().slice(0, 10)}. Each line is
a key and what was said after it; a bar stands where Orca drew breath. Its keys in a page: H the next heading, 1 to 6 one
of that level, M a landmark, T a table, B a button, C a list to choose from; Down the next line, Alt + Shift and an arrow
the next cell; Insert + A changes between reading (browse mode) and handing the keys on (focus mode).

${written.join('\n')}`,
  )
}

/**
 * @param {{ press: (keys: string) => Promise<string[]> }} page
 * @param {import('./spoken/stretches.mjs').Step} step
 */
async function walk(page, step) {
  const { key, times = 1, until = null } = typeof step === 'string' ? { key: step } : step
  const lines = []
  for (let time = 0; time < times; time += 1) {
    const said = await page.press(key)
    lines.push(line(keyName(key), said))
    if (until?.test(said.join(' '))) break
  }
  return lines
}

/**
 * @param {string} what
 * @param {readonly string[]} said
 */
function line(what, said) {
  const words = said.map((each) => each.replaceAll(/\s+/g, ' ').trim()).filter((each) => each !== '')
  return `- **${what}**: ${words.length === 0 ? '(nothing)' : words.join(' | ')}`
}

/** @param {string} key As xdotool names it. */
function keyName(key) {
  const names = {
    ctrl: 'Ctrl',
    alt: 'Alt',
    shift: 'Shift',
    space: 'Space',
    Return: 'Enter',
    Page_Down: 'Page Down',
  }
  return key
    .split('+')
    .map((part) => Object.entries(names).find(([name]) => name === part)?.[1] ?? part)
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' + ')
}
