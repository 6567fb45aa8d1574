// Checks the data: `npm run check`, or `npm run check -- path/to/data`. Prints every fault with its file and line.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser'
import { createServer } from 'vite'

/** @typedef {{ path: string, message: string }} Fault */
/** @typedef {{ name: string, text: string, tree: import('jsonc-parser').Node | undefined }} Source */

const root = fileURLToPath(new URL('..', import.meta.url))

/** The files of the dataset; the name of each, without its ending, is its field. */
const lists = [
  'cards',
  'charts',
  'figures',
  'glossary',
  'later',
  'ledger',
  'notes',
  'official',
  'page',
  'places',
  'programs',
  'slides',
]

/**
 * The number of the line that contains an offset, from 1.
 * @param {string} text
 * @param {number} offset
 */
const lineAt = (text, offset) => text.slice(0, offset).split('\n').length

/**
 * The value of a JSON file and its syntax tree, or a line for each place where it cannot be read.
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<{ source: Source, value: unknown, lines: string[] }>}
 */
async function readJson(folder, name) {
  const source = { name, text: '', tree: undefined }
  let text
  try {
    text = await readFile(path.join(folder, name), 'utf8')
  } catch {
    return { source, value: undefined, lines: [`${name}:1: cannot be read: add the file`] }
  }
  /** @type {import('jsonc-parser').ParseError[]} */
  const errors = []
  const tree = parseTree(text, errors, { disallowComments: true })
  const [first] = errors
  if (first) {
    const what = printParseErrorCode(first.error)
      .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase()
    const line = `${name}:${lineAt(text, first.offset)}: is not JSON (${what}): correct it at this line or the one before`
    return { source: { name, text, tree }, value: undefined, lines: [line] }
  }
  return { source: { name, text, tree }, value: JSON.parse(text), lines: [] }
}

/**
 * Checks a data folder.
 * @param {string} folder
 * @returns {Promise<string[]>} a line for each fault: "file:line: what is wrong and what to do"
 */
export async function check(folder) {
  const names = ['version', ...lists].map((name) => `dataset/${name}.json`)
  const read = await Promise.all(
    [...names, 'release/release.json', 'release/numerals.json'].map((name) => readJson(folder, name)),
  )
  const bytes = await readFile(path.join(folder, 'release/release.txt')).catch(() => null)
  const unreadable = [
    ...read.flatMap(({ lines }) => lines),
    ...(bytes === null ? ['release/release.txt:1: cannot be read: add the file'] : []),
  ]
  if (unreadable.length > 0 || bytes === null) return unreadable

  const sources = new Map(read.map(({ source }) => [source.name, source]))
  const values = new Map(read.map(({ source, value }) => [source.name, value]))
  const text = bytes.toString('utf8')
  const input = {
    .../** @type {object} */ (values.get('dataset/version.json')),
    release: { .../** @type {object} */ (values.get('release/release.json')), text },
    ...Object.fromEntries(lists.map((name) => [name, values.get(`dataset/${name}.json`)])),
  }
  const files = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    numerals: values.get('release/numerals.json'),
  }
  const faults = await faultsIn(input, files)
  return faults.map((fault) => lineOf(fault, sources, text))
}

/**
 * @param {unknown} input
 * @param {import('../src/dataset/release-faults.ts').ReleaseFiles} files
 * @returns {Promise<Fault[]>}
 */
async function faultsIn(input, files) {
  const server = await createServer({
    root,
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { allFaults } = await server.ssrLoadModule('/src/dataset/all-faults.ts')
    return allFaults(input, files)
  } finally {
    await server.close()
  }
}

/**
 * A fault with the file and the line of its field, or of the nearest field around it.
 * @param {Fault} fault
 * @param {ReadonlyMap<string, Source>} sources
 * @param {string} text the release
 */
function lineOf({ path: field, message: said }, sources, text) {
  const [first = '', ...rest] = field.split('.')
  // A text that it repeats may have several lines.
  const message = said.replaceAll(/\s*\n\s*/g, ' ')
  if (field === 'release.text') {
    const at = /\bat (\d+)\b/.exec(message)
    return `release/release.txt:${at ? lineAt(text, Number(at[1])) : 1}: ${message}`
  }
  const name =
    first === 'release' || first === 'numerals'
      ? `release/${first}.json`
      : lists.includes(first)
        ? `dataset/${first}.json`
        : 'dataset/version.json'
  const source = sources.get(name)
  const steps = (name === 'dataset/version.json' ? [first] : rest).map((step) =>
    /^\d+$/.test(step) ? Number(step) : step,
  )
  const { tree, text: json = '' } = source ?? {}
  const nodes = steps.map(
    (_, index) => tree && findNodeAtLocation(tree, steps.slice(0, steps.length - index)),
  )
  const line = lineAt(json, nodes.find((node) => node !== undefined)?.offset ?? 0)
  return `${name}:${line}: ${steps.length === 0 ? field : steps.join('.')}: ${message}`
}

/**
 * Prints the faults of a folder, each on a line of its own.
 * @param {string} folder
 * @returns {Promise<boolean>} whether there are none
 */
async function report(folder) {
  const lines = await check(path.resolve(folder))
  for (const line of lines) console.error(`${folder}/${line}`)
  if (lines.length > 0)
    console.error(`${lines.length} ${lines.length === 1 ? 'fault' : 'faults'} in the data.`)
  return lines.length === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? path.join(path.relative(process.cwd(), root), 'data')
  if (await report(folder)) console.log('The data holds: no faults.')
  else process.exitCode = 1
}
