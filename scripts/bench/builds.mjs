/** Makes the builds to compare from one data folder: ours, the plain page, and the ordinary app. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { plainPage } from './plain.mjs'

/**
 * @typedef {import('../../src/dataset/schema.ts').Dataset} Dataset
 * @typedef {'ours' | 'plain' | 'ordinary'} Name
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const states = createRequire(import.meta.url).resolve('us-atlas/states-10m.json')

/**
 * Selectors in each build. `headline` contains the first figure; `box` is the checkbox of one program, whose filter
 * hides `card` and `bars`.
 * @type {Record<Name, {
 *   headline: string, box: string, filter: string, reset: string, card: string, bars: string,
 *   map: string | null, zoomIn: string | null,
 * }>}
 */
export const places = {
  ours: {
    headline: 'h1',
    box: '#programs [value="cap"]',
    filter: '.filter label:has-text("Criminal Alien Program")',
    reset: '.filter .chip-all',
    card: '#card-all-removals',
    bars: '.chart:first-child .bars',
    map: '.map-live .map-leaflet',
    zoomIn: '.map-live [aria-label="Zoom in"]',
  },
  plain: {
    headline: 'h1',
    box: '#p-cap',
    filter: 'label:has(#p-cap)',
    reset: 'label:has(#p-all)',
    card: '#card-all-removals',
    bars: '#chart-convictions rect',
    map: null,
    zoomIn: null,
  },
  ordinary: {
    headline: 'h1',
    box: '.filter input[value="cap"]',
    filter: '.filter label:has(input[value="cap"])',
    reset: '.filter label:has(input[value="all"])',
    card: '#card-all-removals',
    bars: '#chart-convictions .recharts-bar-rectangle',
    map: '.map.leaflet-container',
    zoomIn: '.leaflet-control-zoom-in',
  },
}

/**
 * Builds each one into its own subfolder. Ours goes first, since the others are made from the dataset that it validates
 * and writes.
 * @param {string} folder
 * @param {string} data The data folder.
 * @param {Name[]} names
 */
export async function makeBuilds(folder, data, names) {
  const started = performance.now()
  const ours = path.join(folder, 'ours')
  const before = process.env.DATA_DIR
  process.env.DATA_DIR = data
  try {
    await build({ root, logLevel: 'error', build: { outDir: ours, emptyOutDir: true } })
  } finally {
    if (before === undefined) delete process.env.DATA_DIR
    else process.env.DATA_DIR = before
  }
  const buildSeconds = (performance.now() - started) / 1000
  /** @type {Dataset} */
  const dataset = JSON.parse(readFileSync(path.join(ours, 'dataset.json'), 'utf8'))
  if (names.includes('plain')) makePlain(path.join(folder, 'plain'), dataset, data)
  if (names.includes('ordinary')) await makeOrdinary(path.join(folder, 'ordinary'), dataset)
  return { buildSeconds }
}

/**
 * @param {string} folder
 * @param {Dataset} dataset
 * @param {string} data
 */
function makePlain(folder, dataset, data) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), plainPage(dataset, data))
  compress(folder)
}

/**
 * @param {string} folder
 * @param {Dataset} dataset
 */
async function makeOrdinary(folder, { figures, programs, places: listed, cards, charts }) {
  await build({
    root: fileURLToPath(new URL('ordinary', import.meta.url)),
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: Infinity,
      reportCompressedSize: false,
    },
  })
  const status = 'Figures of a news release, not official statistics.'
  writeFileSync(
    path.join(folder, 'data.json'),
    JSON.stringify({ status, figures, programs, places: listed, cards, charts }),
  )
  writeFileSync(path.join(folder, 'states.json'), readFileSync(states))
  compress(folder)
}

/**
 * Compresses the files as our build does.
 * @param {string} folder
 */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!/\.(?:html|js|css|json)$/.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  }
}
