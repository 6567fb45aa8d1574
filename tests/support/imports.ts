/** The import rules of the house, held by reading the files. */

export type Import = { from: string; to: string; typeOnly: boolean }

type Files = Record<string, string>

const statements =
  /(?<![\w.])(?:import|export)\s+(?<type>type\s)?(?:[\w*{][^'";]*?\sfrom\s*)?['"](?<static>[^'"]+)['"]|(?<![\w.])import\(\s*['"](?<dynamic>[^'"]+)['"]/g

/** Everything that the files import. `import type` is told apart; styles and data count like code. */
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

/** A path in the project for our own files, and for all else the name as it is written. */
function resolved(from: string, to: string): string {
  if (to.startsWith('#data/')) return `data/${to.slice('#data/'.length)}`
  if (!to.startsWith('.')) return to
  const { pathname } = new URL(to, `file:///${from}`)
  return pathname.slice(1)
}

/** The room a path belongs to: a feature is a room of its own; null for what is not ours. */
function roomOf(path: string): string | null {
  const [, feature] = /^src\/features\/([^/]+)\//.exec(path) ?? []
  if (feature !== undefined) return `features/${feature}`
  const [, room] = /^src\/([^/]+)\//.exec(path) ?? []
  if (room !== undefined) return room
  if (path.startsWith('data/')) return 'data'
  // src/main.tsx and src/data-files.ts put everything together and may import anything.
  return path.startsWith('src/') ? 'entry' : null
}

/** The rooms of `src/app`, from the bottom up; its own files are the roof. Rooms of one level do not know each other. */
const levels = [['shared'], ['export', 'offline'], ['briefing', 'page'], ['']]

const appRoomOf = (path: string) => /^src\/app\/(?:([^/]+)\/)?/.exec(path)?.[1] ?? ''
const levelOf = (path: string) => levels.findIndex((rooms) => rooms.includes(appRoomOf(path)))

/** Libraries a room may not know. */
const barred: Record<string, RegExp> = {
  model: /^(?:react|react-dom|recharts|leaflet|react-leaflet|@tanstack\/)/,
  dataset: /^(?:react|react-dom|recharts|leaflet|react-leaflet)(?:\/|$)/,
  ui: /^(?:recharts|leaflet|react-leaflet|@tanstack\/|valibot)/,
}

/** Why an import is against the rules; null where it is not. */
function objection({ from, to, typeOnly }: Import): string | null {
  const room = roomOf(from)
  const other = roomOf(to)
  if (other === 'entry') return 'nothing imports what acts when imported'
  if (room === 'app' && other === 'app') {
    return appRoomOf(from) === appRoomOf(to) || levelOf(from) > levelOf(to)
      ? null
      : `app/${appRoomOf(from)} is not above app/${appRoomOf(to)}`
  }
  if (room === null || room === 'entry' || room === 'app') return null
  if (other === null) return barred[room]?.test(to) ? `${room} knows no such library` : null
  if (other === room) return null
  if (room === 'dataset') return other === 'data' ? null : 'dataset imports nothing of ours but data/'
  if (room === 'model') return other === 'dataset' && typeOnly ? null : 'model imports types of dataset only'
  if (room === 'ui') return 'ui imports nothing of ours but ui'
  if (other.startsWith('features/')) return 'features never import each other'
  if (other === 'ui' || to === 'src/model/format.ts') return null
  if (other === 'model' || other === 'dataset')
    return typeOnly ? null : `features import types of ${other} only`
  return `features do not import ${other}`
}

/** Every import against the rules, as "from → to: why". */
export const brokenRules = (files: Files): string[] =>
  importsOf(files).flatMap((each) => {
    const why = objection(each)
    return why === null ? [] : [`${each.from} → ${each.to}: ${why}`]
  })

/** Every ring of files that import each other, types included: each ring once, from its first file on. */
export const cyclesOf = (files: Files): string[] => cyclesIn(importsOf(files))

/** Every ring of folders whose files import each other. */
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
  const rings = new Set<string>()
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file)
    if (start >= 0) {
      const ring = path.slice(start)
      const first = ring.indexOf(ring.toSorted()[0] ?? '')
      rings.add([...ring.slice(first), ...ring.slice(0, first)].join(' → '))
    } else if (!done.has(file)) {
      for (const next of targets.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
  }
  for (const file of targets.keys()) visit(file, [])
  return [...rings]
}

/** Words of the browser in code that must run without one. */
export const browserWordsIn = (source: string): string[] =>
  withoutComments(source)
    .replaceAll(/(['"`])(?:\\.|(?!\1).)*\1/g, '')
    .match(
      /(?<![\w.])(?:document|window|navigator|localStorage|sessionStorage|history|location)(?=[.[(])/g,
    ) ?? []
