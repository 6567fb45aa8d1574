/**
 * Compares the page's speed with two others made from the same data: a plain one, as the lower bound, and an ordinary
 * one. `npm run bench` measures the first view and typical interactions; `npm run bench -- growth` the same with
 * invented data of several sizes; `npm run bench -- tasks` lists the long tasks of one visit and what ran in each.
 * `--rounds 5` sets the number of visits, `--only 16x15,100x15` the sizes, and `--write` puts the table into
 * docs/performance.md. Times depend on the machine and its load, so only the columns of one table are comparable. Times
 * never fail anything.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.mjs'
import { host } from '../host.mjs'
import { makeBuilds, places } from './builds.mjs'
import { invent } from './invent.mjs'
import { limit, longTasks, median, paintsAt, shiftAt, slideTime, visit } from './visit.mjs'

/**
 * @typedef {import('./builds.mjs').Name} Name
 * @typedef {import('./visit.mjs').Measured} Measured
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const docs = path.join(root, 'docs/performance.md')

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
const browser = await chromium.launch(await findBrowser())
/** Queries that our page is measured with as well: a newsletter's tracking parameter and one program. */
const queries = { utm: '?utm_source=x', program: '?program=cap' }

/**
 * Visits the builds in turn, so that a temporarily busy machine slows all of them. The order alternates, so that no
 * build always follows the heaviest, which the browser is still cleaning up.
 * @param {Name[]} names
 * @param {string} built
 * @param {number} rounds
 * @param {{ once?: Name[], withQueries?: boolean }} [options] Builds visited in the first round only; whether to measure our
 *   page with queries as well.
 */
async function measured(names, built, rounds, { once = [], withQueries = false } = {}) {
  const hosts = await hostsOf(names, built)
  /** @type {Record<Name, Measured[]>} */
  const visits = { ours: [], plain: [], ordinary: [] }
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, address } of round % 2 ? hosts : hosts.toReversed()) {
      if (round > 1 && once.includes(name)) continue
      const result = await visit(browser, address, places[name])
      if (name === 'ours' && withQueries)
        for (const [key, query] of Object.entries(queries)) {
          const { fcp, lcp } = await paintsAt(browser, address + query, places.ours)
          Object.assign(result, { [`fcp ${key}`]: fcp, [`lcp ${key}`]: lcp })
        }
      visits[name].push(result)
      say(
        `${round}/${rounds} ${name}: ${JSON.stringify(result, (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value))}`,
      )
    }
  }
  return { visits, hosts }
}

/**
 * @param {Name[]} names
 * @param {string} built
 */
async function hostsOf(names, built) {
  const hosts = []
  for (const name of names) {
    const server = await host({ folder: path.join(built, name), sendsHeaders: name === 'ours' })
    hosts.push({ name, address: server.address, close: server.close })
  }
  return hosts
}

/** @param {number} rounds */
async function firstView(rounds) {
  /** @type {Name[]} */
  const names = ['ours', 'plain', 'ordinary']
  await makeBuilds(folder, path.join(root, 'data'), names)
  const { visits, hosts } = await measured(names, folder, rounds, { withQueries: true })
  /** @type {Record<Name, Measured>} */
  const medians = { ours: {}, plain: {}, ordinary: {} }
  for (const { name, address } of hosts) {
    for (const key of Object.keys(visits[name][0] ?? {}))
      medians[name][key] = median(visits[name].map((each) => each[key]))
    // The worst of all visits, since a single visible shift is one too many.
    medians[name].shift = Math.max(...visits[name].map(({ shift }) => shift ?? 0))
    for (const width of [360, 768]) {
      const shifts = []
      for (let round = 0; round < Math.min(rounds, 2); round += 1)
        shifts.push((await shiftAt(browser, address, places[name], width)) ?? 0)
      medians[name][`shift${width}`] = Math.max(...shifts)
    }
    if (name === 'ours') {
      const times = []
      for (let round = 0; round < Math.min(rounds, 3); round += 1)
        times.push(await slideTime(browser, address))
      medians.ours.slide = median(times)
    }
  }
  await Promise.all(hosts.map(({ close }) => close()))

  /** @type {[key: string, label: string, write: (value: number) => string][]} */
  const rows = [
    ['fcp', 'First contentful paint', ms],
    ['lcp', 'Largest contentful paint', ms],
    ['headline', 'Headline figure painted', ms],
    ['fcp utm', 'FCP with `?utm_source=x`', ms],
    ['lcp utm', 'LCP with `?utm_source=x`', ms],
    ['fcp program', 'FCP with `?program=cap`', ms],
    ['lcp program', 'LCP with `?program=cap`', ms],
    ['answers', 'Filter responds', ms],
    ['hydrated', 'Hydrated', ms],
    ['blocking', 'Total blocking time after FCP', ms],
    ['scripts', 'Scripts requested before hydration, with headers', kB],
    ['bytes', 'Total transferred', kB],
    ['shift', 'Layout shift, 1440 px', exact],
    ['shift768', 'Layout shift, 768 px', exact],
    ['shift360', 'Layout shift, 360 px', exact],
    ['filter', 'Filter click to paint', ms],
    ['slide', 'Key press to painted slide', ms],
    ['pan', 'Map panning: median frame', ms],
    ['pan95', 'Map panning: 95th percentile frame', ms],
    ['heap', 'JavaScript heap', mB],
    ['elements', 'DOM elements', number],
  ]
  const lines = rows.map(([key, label, form]) => {
    const { ours, plain, ordinary } = medians
    const cells = [ours, plain, ordinary].map((each) => cell(each[key], form))
    // Our page with a query is compared with the plain page without one, and our filter's response with its headline.
    const plainKey = key === 'answers' ? 'headline' : (key.split(' ')[0] ?? key)
    const ratios = key.startsWith('shift')
      ? ['', '']
      : [plain[plainKey], ordinary[key.split(' ')[0] ?? key]].map((other) => ratio(ours[key], other))
    return `| ${[label, ...cells, ...ratios].join(' | ')} |`
  })
  return [
    `${visited(rounds)}, visited in turn. ${machine()}`,
    '',
    '| | ours | plain | ordinary | ours ÷ plain | ours ÷ ordinary |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n')
}

/** @param {number} rounds */
const visited = (rounds) => (rounds === 1 ? 'One visit of each' : `Medians of ${rounds} visits`)

/** @param {number} rounds */
async function growth(rounds) {
  const sizes = (options.only ?? '16x15,100x15,1000x15,10000x15,16x1000,16x18000,1000x18000').split(',')
  const lines = []
  for (const size of sizes) {
    const [figures = 0, count = 0] = size.split('x').map(Number)
    const data = path.join(folder, `data-${size}`)
    const built = path.join(folder, size)
    invent(data, { figures, places: count })
    /** @type {Name[]} */
    const names = ['ours', 'ordinary']
    const { buildSeconds } = await makeBuilds(built, data, names)
    say(`${size}: built in ${buildSeconds.toFixed(0)} s`)
    // A visit of a large one takes minutes.
    const { visits, hosts } = await measured(names, built, rounds, { once: ['ordinary'] })
    for (const name of names) {
      const of = (/** @type {string} */ key) => median(visits[name].map((each) => each[key]))
      const cells = [
        cell(of('headline'), ms),
        cell(of('answers'), ms),
        cell(of('blocking'), ms),
        cell(of('elements'), number),
        cell(of('heap'), mB),
        cell(of('filter'), ms),
        `${cell(of('pan'), ms)} / ${cell(of('pan95'), ms)}`,
        cell(of('bytes'), kB),
      ]
      lines.push(`| ${[number(figures), number(count), name, ...cells].join(' | ')} |`)
      say(lines.at(-1) ?? '')
    }
    await Promise.all(hosts.map(({ close }) => close()))
    rmSync(built, { recursive: true })
    rmSync(data, { recursive: true })
  }
  return [
    `${rounds === 1 ? visited(1) : `${visited(rounds)} of ours, one of the ordinary page`}, visited in turn. ${machine()} “–”: timed out after ${limit / 1000} s.`,
    '',
    '| figures | places | build | headline painted | filter responds | blocking | elements | JS heap | filter click to paint | map frame, median / p95 | transferred |',
    '| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n')
}

/** Lists the long tasks of one visit. */
async function tasks() {
  await makeBuilds(folder, path.join(root, 'data'), ['ours'])
  const [server] = await hostsOf(['ours'], folder)
  if (!server) return ''
  const { fcp, tasks: found } = await longTasks(browser, server.address, places.ours)
  await server.close()
  const lines = found.map(({ start, duration, parts }) => {
    const words = parts
      .filter(([, length]) => length >= 10)
      .map(([file, length]) => `${file} ${Math.round(length)}`)
    return `| ${[ms(start), ms(duration), words.join(', ')].join(' | ')} |`
  })
  return [
    `One visit under a profiler, which slows it down. First contentful paint at ${ms(fcp ?? 0)}.`,
    '',
    '| start | duration | time in each file, ms |',
    '| ---: | ---: | --- |',
    ...lines,
  ].join('\n')
}

const ms = (/** @type {number} */ value) => `${number(Math.round(value))} ms`
const kB = (/** @type {number} */ value) => `${(value / 1000).toFixed(1)} kB`
const mB = (/** @type {number} */ value) => `${(value / 1e6).toFixed(1)} MB`
const exact = (/** @type {number} */ value) => value.toFixed(3)
const number = (/** @type {number} */ value) => value.toLocaleString('en-US')

/**
 * @param {number | null | undefined} value
 * @param {(value: number) => string} form
 */
const cell = (value, form) => (typeof value === 'number' ? form(value) : '–')

/**
 * @param {number | null | undefined} value
 * @param {number | null | undefined} other
 */
const ratio = (value, other) => (value && other ? (value / other).toFixed(2) : '')

function machine() {
  const { length } = cpus()
  return `Chromium ${browser.version()}, headless, no GPU, ${length} cores; 1.6 Mbps down, 150 ms round trip, CPU throttled 4×, empty cache.`
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Replaces the text between two markers.
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  const [before, after] = readFileSync(docs, 'utf8').split(
    new RegExp(`(?<=<!-- ${name} -->)[^]*(?=<!-- end of ${name} -->)`),
  )
  if (after === undefined) throw new Error(`docs/performance.md has no markers for “${name}”.`)
  writeFileSync(docs, `${before}\n\n${text}\n\n${after}`)
  execFileSync('npx', ['oxfmt', docs], { cwd: root })
}

try {
  const [what = 'first view'] = positionals
  const rounds = Number(options.rounds ?? (what === 'growth' ? 3 : 5))
  const text = await (what === 'growth' ? growth(rounds) : what === 'tasks' ? tasks() : firstView(rounds))
  console.log(text)
  if (options.write) write(what, text)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
