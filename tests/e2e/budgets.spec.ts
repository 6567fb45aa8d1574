import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { dist } from './hosts.ts'

/**
 * The budget of each file in bytes, as transferred: five to ten percent above its current size. A chunk that exceeds it
 * grew by more than a change of wording: look into it, then raise the budget or fix the chunk. `npm run bench` shows
 * what the bytes cost in time.
 */
const budgets: Record<string, number> = {
  'index.html': 33_000,
  'dashboard.html': 520_000,
  'embed.html': 3_600,
  'sw.js': 3_350,
  'shared.js': 74_000,
  'index.js': 39_500,
  'LiveBar.js': 90_000,
  'LiveMap.js': 43_500,
  'outlines.js': 7_000,
  'Briefing.js': 4_200,
  'DeckLayers.js': 11_200,
  'Speaker.js': 2_150,
  'FigureSource.js': 6_350,
  'Sharing.js': 2_100,
  'Downloads.js': 2_550,
  'picture-drawings.js': 3_250,
  'embed.js': 80_000,
  'powerpoint.js': 2_700,
  'powerpoint-blob.js': 122_000,
  'index.css': 8_800,
  'style.css': 2_950,
  'DeckLayers.css': 3_650,
  'public-sans-400.woff2': 9_200,
  'public-sans-600.woff2': 9_300,
  'report-serif-400.woff2': 12_900,
  'report-serif-500.woff2': 13_500,
  'report-serif-600.woff2': 13_200,
}

/** The budget of files that are too small to be listed above. */
const unnamed = 2_000

/** All scripts requested until hydration: the entry and its preloads. */
const untilInteractive = 110_000

/** The transfer size of a file: compressed if the build compresses it. */
function sent(file: string): number {
  try {
    return statSync(path.join(dist, `${file}.br`)).size
  } catch {
    return statSync(path.join(dist, file)).size
  }
}

/** File names without their hash; chunks with the same name are summed. */
function weights(): Map<string, number> {
  const found = new Map<string, number>()
  for (const file of ['index.html', 'dashboard.html', 'embed.html', 'sw.js', ...assets()]) {
    const name = path.basename(file).replace(/-[\w-]{8}(?=\.\w+$)/, '')
    found.set(name, (found.get(name) ?? 0) + sent(file))
  }
  return found
}

const assets = () =>
  readdirSync(path.join(dist, 'assets'))
    .filter((name) => /\.(?:js|css|woff2)$/.test(name))
    .map((name) => `assets/${name}`)

test('each script starts with the eager compilation hint @short', () => {
  const scripts = assets().filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(5)
  const others = scripts.filter(
    (file) => !readFileSync(path.join(dist, file), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  )
  expect(others).toEqual([])
})

test('each page declares the order of its layers before any layered rule @short', () => {
  for (const page of ['index.html', 'embed.html', 'dashboard.html']) {
    const html = readFileSync(path.join(dist, page), 'utf8')
    const order = [...html.matchAll(/@layer ([\w,\s]+)[;{]/g)].flatMap(([, names = '']) =>
      names.split(/,\s*/),
    )
    expect([...new Set(order)], page).toEqual(['base', 'ui', 'features', 'app'])
  }
})

test.describe('transfer sizes', () => {
  test('no file exceeds its budget, and no large file lacks one', () => {
    const over = [...weights()]
      .filter(([name, bytes]) => bytes > (budgets[name] ?? unnamed))
      .map(([name, bytes]) => `${name}: ${bytes} of ${budgets[name] ?? unnamed}`)
    expect(over).toEqual([])
  })

  test('each budget is for an existing file, and close to its size @short', () => {
    const found = weights()
    const loose = Object.entries(budgets).filter(([name, budget]) => (found.get(name) ?? 0) < budget * 0.8)
    expect(loose).toEqual([])
  })

  test('the scripts until hydration are at most 110 kB', () => {
    const html = readFileSync(path.join(dist, 'index.html'), 'utf8')
    const asked = [
      ...html.matchAll(/<(?:script[^>]* src|link rel="modulepreload"[^>]* href)="\.\/([^"]+\.js)"/g),
    ].map(([, file = '']) => file)
    expect(asked.length).toBeGreaterThan(0)
    const bytes = asked.reduce((total, file) => total + sent(file), 0)
    expect(bytes).toBeLessThanOrEqual(untilInteractive)
    expect(imported(asked), 'what they import is preloaded as well').toEqual([])
  })
})

/** Static imports of the given files that are not among them: they would load later and count as well. */
function imported(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const code = readFileSync(path.join(dist, file), 'utf8')
    return [...code.matchAll(/(?:^|[;}])import(?:[^"'()]*?from)?["']\.\/([^"']+\.js)["']/gm)]
      .map(([, name]) => `assets/${name}`)
      .filter((name) => !files.includes(name))
  })
}
