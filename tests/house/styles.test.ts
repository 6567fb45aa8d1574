// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { fileText } from '../support/dataset.ts'
import { sourceFiles, withoutComments } from '../support/source-files.ts'

const sheets = Object.entries(sourceFiles(/\.css$/)).map(
  ([file, text]) => [file, withoutComments(text)] as const,
)

/** Everything in the sheets that a pattern finds, with its file. */
const found = (pattern: RegExp) =>
  sheets.flatMap(([file, text]) => [...text.matchAll(pattern)].map(([match]) => `${file}: ${match}`))

/** The layer that the rules of a sheet belong into. */
const layerOf = (file: string) =>
  /\/ui\/(?:base|tokens)\.css$/.test(file) ? 'base' : (/^src\/(\w+)\//.exec(file)?.[1] ?? '')

const featureOf = (file: string) => /^src\/features\/([^/]+)\//.exec(file)?.[1] ?? null

it('no style sheet says all of an underline in one line: WebKit would drop it', () => {
  expect(sheets.length).toBeGreaterThan(20)
  expect(found(/text-decoration:\s*[^;\s]+\s[^;]*;/g)).toEqual([])
})

describe('the widths', () => {
  const named = [...fileText('src/ui/tokens.css').matchAll(/^ \* {3}(\d+px) +(\w+):/gm)]
  const list = named.map(([, width = '']) => width)

  it('are four, each with its name in tokens.css', () => {
    expect(named.map(([, , name]) => name)).toEqual(['narrow', 'medium', 'wide', 'wall'])
  })

  it('are all that media queries ask for', () => {
    const asked = found(/@media[^{]*width[^{]*\{/g)
    expect(asked.length).toBeGreaterThan(20)
    const unnamed = asked.filter((query) =>
      [...query.matchAll(/\(([^)]*width[^)]*)\)/g)].some(
        ([, range = '']) => !list.some((width) => [`width <= ${width}`, `width > ${width}`].includes(range)),
      ),
    )
    expect(unnamed).toEqual([])
  })

  it('of containers are a list of their own: what stands in a box depends on the width of the box', () => {
    const asked = found(/@container[^{]*\{/g).map((query) => /@container (.*) \{/.exec(query)?.[1] ?? '')
    expect([...new Set(asked)].toSorted()).toEqual([
      '(width <= 350px)',
      'departments (width >= 640px)',
      'departments (width >= 900px)',
      'map (width >= 560px)',
    ])
  })
})

describe('the layers', () => {
  /** In no layer: what index.html says, fonts, and the plain rules that pictures carry as text. */
  const unlayered = /\/(?:fonts|fitted-fonts|first-frames|picture|\w+-drawing)\.css$/

  it('are the rooms, from the bottom up', () => {
    expect(fileText('src/ui/layers.css')).toContain('\n@layer base, ui, features, app;\n')
  })

  it.each(sheets.filter(([file]) => !unlayered.test(file) && !file.endsWith('/layers.css')))(
    'hold all of %s, each in that of its room',
    (file, text) => {
      const named = [...text.matchAll(/@layer (\w+) \{|layer\((\w+)\)/g)].map((match) => match[1] ?? match[2])
      expect(new Set(named)).toEqual(new Set([layerOf(file)]))
      // Only what no layer may hold stands outside: it begins with an "@".
      const outside = text.match(/^[^\s@}][^\n]*\{$/gm) ?? []
      expect(outside).toEqual([])
    },
  )

  it('are said first by both pages', () => {
    for (const page of ['src/main.tsx', 'src/embed.tsx']) {
      expect(/^import '([^']+)'/m.exec(fileText(page))?.[1]).toBe('./ui/layers.css')
    }
  })

  it('hold no rule of a sheet that a picture carries: programs that draw SVG know none', () => {
    const carried = sheets.filter(([file]) => /\/(?:picture|\w+-drawing)\.css$/.test(file))
    expect(carried).toHaveLength(4)
    expect(carried.filter(([, text]) => /@/.test(text)).map(([file]) => file)).toEqual([])
  })
})

describe('a room styles its own', () => {
  const code = Object.entries(sourceFiles())
  /**
   * The first says of all that is drawn on a slide that the slide is the one on the screen, and not a picture of one. The
   * second is the room around the stage, which comes in one file with the stage (stage.css).
   */
  const shared = ['stage-live', 'briefing-room']

  /** Where a class is written in code; one that is put together there is not found. */
  const usersOf = (name: string) =>
    code.filter(([, text]) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text)).map(([file]) => file)

  const foreign = (file: string, text: string) => {
    const names = [...text.matchAll(/([^{};]+)\{/g)].flatMap(([, selector = '']) => [
      ...selector.matchAll(/\.([a-z][\w-]*)/g),
    ])
    return [...new Set(names.map(([, name = '']) => name))].filter((name) => {
      const users = usersOf(name)
      const isOurs = users.some((user) => user.startsWith('src/ui/') || featureOf(user) === featureOf(file))
      return users.length > 0 && !isOurs && !shared.includes(name)
    })
  }

  it.each(sheets.filter(([file]) => featureOf(file) !== null))(
    '%s names no class of another',
    (file, text) => {
      expect(foreign(file, text)).toEqual([])
    },
  )

  it('and one of another would be found', () => {
    expect(foreign('src/features/map/map.css', '.drawer-head .map-pin { top: 0 }')).toEqual(['drawer-head'])
  })
})
