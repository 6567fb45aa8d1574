/** The project's import rules, checked by reading the source files. */

export type Import = { from: string; to: string; typeOnly: boolean }

type Files = Record<string, string>

const statements =
  /(?<![\w.])(?:import|export)\s+(?<type>type\s)?(?:[\w*{][^'";]*?\sfrom\s*)?['"](?<static>[^'"]+)['"]|(?<![\w.])import\(\s*['"](?<dynamic>[^'"]+)['"]/g

/** All imports of the files, including styles and data; `import type` is flagged. */
export function importsOf(files: Files): Import[] {
  return Object.entries(files).flatMap(([from, source]) =>
    [...withoutComments(source).matchAll(statements)].map(({ groups }) => ({
      from,
      to: resolved(from, groups?.static ?? groups?.dynamic ?? ''),
      typeOnly: groups?.type !== undefined,
    })),
  )
}

const withoutComments = (source: string) =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')

/** Resolves our own imports to project paths; others keep their specifier. */
function resolved(from: string, to: string): string {
  if (to.startsWith('#data/')) return `data/${to.slice('#data/'.length)}`
  if (!to.startsWith('.')) return to
  const { pathname } = new URL(to, `file:///${from}`)
  return pathname.slice(1)
}

/** The layer of a path; each feature is a layer of its own. Null for packages. */
function layerOf(path: string): string | null {
  const [, feature] = /^src\/features\/([^/]+)\//.exec(path) ?? []
  if (feature !== undefined) return `features/${feature}`
  const [, layer] = /^src\/([^/]+)\//.exec(path) ?? []
  if (layer !== undefined) return layer
  if (path.startsWith('data/')) return 'data'
  // src/main.tsx and src/data-files.ts compose everything and may import anything.
  return path.startsWith('src/') ? 'entry' : null
}

/** The folders of `src/app`, bottom to top; its root files come last. Folders of one level do not import each other. */
const levels = [['shared'], ['export', 'offline'], ['briefing', 'page'], ['']]

const appFolderOf = (path: string) => /^src\/app\/(?:([^/]+)\/)?/.exec(path)?.[1] ?? ''
const levelOf = (path: string) => levels.findIndex((folders) => folders.includes(appFolderOf(path)))

/** Libraries that a layer may not import. */
const barred: Record<string, RegExp> = {
  model: /^(?:react|react-dom|recharts|leaflet|react-leaflet|@tanstack\/)/,
  dataset: /^(?:react|react-dom|recharts|leaflet|react-leaflet)(?:\/|$)/,
  ui: /^(?:recharts|leaflet|react-leaflet|@tanstack\/|valibot)/,
}

/** The rule that an import breaks, or null. */
function objection({ from, to, typeOnly }: Import): string | null {
  const layer = layerOf(from)
  const other = layerOf(to)
  if (other === 'entry') return 'entry points must not be imported'
  if (layer === 'app' && other === 'app') {
    return appFolderOf(from) === appFolderOf(to) || levelOf(from) > levelOf(to)
      ? null
      : `app/${appFolderOf(from)} is not above app/${appFolderOf(to)}`
  }
  if (layer === null || layer === 'entry' || layer === 'app') return null
  if (other === null) return barred[layer]?.test(to) ? `${layer} may not import this library` : null
  if (other === layer) return null
  if (layer === 'dataset') return other === 'data' ? null : 'dataset imports only data/'
  // How the release is divided into paragraphs: plain code, which the checks need as well.
  if (layer === 'model' && to === 'src/dataset/paragraphs.ts') return null
  if (layer === 'model') return other === 'dataset' && typeOnly ? null : 'model imports only types of dataset'
  if (layer === 'ui') return 'ui imports only ui'
  if (other.startsWith('features/')) return 'features never import each other'
  if (other === 'ui' || to === 'src/model/format.ts') return null
  if (other === 'model' || other === 'dataset')
    return typeOnly ? null : `features import only types of ${other}`
  return `features do not import ${other}`
}

/** All imports that break a rule, as "from → to: rule". */
export const brokenRules = (files: Files): string[] =>
  importsOf(files).flatMap((each) => {
    const why = objection(each)
    return why === null ? [] : [`${each.from} → ${each.to}: ${why}`]
  })

/** All import cycles between files, including type imports: each once, from its first file in sort order. */
export const cyclesOf = (files: Files): string[] => cyclesIn(importsOf(files))

/** All import cycles between folders. */
export const folderCyclesOf = (files: Files): string[] =>
  cyclesIn(
    importsOf(files)
      .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }))
      .filter(({ from, to }) => from !== to && to.startsWith('src/')),
  )

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))

function cyclesIn(imports: readonly { from: string; to: string }[]): string[] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to])
  const cycles = new Set<string>()
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file)
    if (start >= 0) {
      const cycle = path.slice(start)
      const first = cycle.indexOf(cycle.toSorted()[0] ?? '')
      cycles.add([...cycle.slice(first), ...cycle.slice(0, first)].join(' → '))
    } else if (!done.has(file)) {
      for (const next of targets.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
  }
  for (const file of targets.keys()) visit(file, [])
  return [...cycles]
}

/** Browser globals used in code that must run without a browser. */
export const browserWordsIn = (source: string): string[] =>
  withoutComments(source)
    .replaceAll(/(['"`])(?:\\.|(?!\1).)*\1/g, '')
    .match(
      /(?<![\w.])(?:document|window|navigator|localStorage|sessionStorage|history|location)(?=[.[(])/g,
    ) ?? []
