/** The app's color tokens, the pairs that meet on screen, and their contrast. */

export type Pair = { front: string; ground: string; where: string }

/**
 * Text and its backgrounds: 7:1, more than WCAG 2.2 AA requires. `hue` and `soft` stand for the colors of the three
 * kinds of count.
 */
export const texts: readonly Pair[] = [
  { front: 'ink', ground: 'paper', where: 'text and headings, page and slides' },
  { front: 'muted', ground: 'paper', where: 'captions, dates, notes' },
  { front: 'removed', ground: 'paper', where: 'links' },
  { front: 'flag', ground: 'paper', where: 'cautions' },
  { front: 'paper', ground: 'ink', where: 'pressed switches, chosen programs, the skip link' },
  { front: 'ink', ground: 'mark', where: 'the marked sentence of the release' },
  { front: 'ink', ground: 'land', where: 'names on the map, the row under the pointer' },
  { front: 'muted', ground: 'land', where: 'the agency in the row under the pointer' },
  { front: 'ink', ground: 'rule', where: 'a citation, whose background is even lighter' },
]

/** Graphics that must be distinguishable: 3:1. */
export const shapes: readonly Pair[] = [
  { front: 'control', ground: 'paper', where: 'edges of controls, the zero of an axis, underlines' },
  { front: 'removed', ground: 'paper', where: 'the focus ring' },
  { front: 'removed', ground: 'land', where: 'the focus ring on the map' },
  { front: 'removed', ground: 'mark', where: 'the focus ring in the marked sentence' },
  { front: 'ink', ground: 'paper', where: 'rules over sections, the ring of a chosen pin' },
  { front: 'ink', ground: 'land', where: 'pins' },
  { front: 'muted', ground: 'paper', where: 'the arrow of a tooltip, icons' },
  { front: 'flag', ground: 'paper', where: 'the bar next to a notice' },
  { front: 'hue', ground: 'paper', where: 'bars and their edges' },
  { front: 'hue', ground: 'soft', where: 'a part inside its whole' },
]

/** Tokens that are in no pair, with the reason. */
export const exempt: Readonly<Record<string, string>> = {
  rule: 'a line between rows that spacing separates as well',
  'land-line': 'state borders, which carry no meaning here',
  scrim: 'the backdrop of a drawer',
  'blank-black': 'the blank screen of a briefing, which shows nothing',
  'blank-white': 'the blank screen of a briefing, which shows nothing',
  hairline: 'a width',
}

/** The three values of `--hue` and `--soft`, one per kind of count. */
const kinds = ['removed', 'arrested', 'seized']

/** Expands a pair to one per kind of count. */
export const spelled = (pair: Pair): Pair[] =>
  [pair.front, pair.ground].some((token) => token === 'hue' || token === 'soft')
    ? kinds.map((kind) => ({
        ...pair,
        front: pair.front.replace('hue', kind).replace('soft', `${kind}-soft`),
        ground: pair.ground.replace('hue', kind).replace('soft', `${kind}-soft`),
      }))
    : [pair]

export type Theme = 'light' | 'dark'

const colorsIn = (block: string) =>
  [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value])

/** The color tokens of one theme; the dark theme overrides the light one. */
export function tokensOf(css: string, theme: Theme): Record<string, string> {
  const [, light = ''] = /:root \{([^}]*)\}/.exec(css) ?? []
  const [, dark = ''] = /:root\[data-theme='dark'\] \{([^}]*)\}/.exec(css) ?? []
  return Object.fromEntries([...colorsIn(light), ...(theme === 'dark' ? colorsIn(dark) : [])]) as Record<
    string,
    string
  >
}

/** The relative luminance of "#rrggbb", as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of two colors, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The color tokens that a style sheet uses, as foreground or background. */
export function tokensUsed(css: string): { fronts: string[]; grounds: string[] } {
  const uses = [...css.matchAll(/([a-z-]+):([^;{}]*)[;}]/g)].map(([, property = '', value = '']) => ({
    isGround: property.startsWith('background'),
    // Lengths and fonts are tokens too; only colors count here.
    draws:
      /^(?:color|fill|stroke|background|border|outline|box-shadow|text-decoration|accent|caret|stop)/.test(
        property,
      ),
    tokens: [...value.matchAll(/var\(--([a-z-]+)\)/g)].map(([, token = '']) => token),
  }))
  const of = (ground: boolean) =>
    uses.filter(({ draws, isGround }) => draws && isGround === ground).flatMap(({ tokens }) => tokens)
  return { fronts: of(false), grounds: of(true) }
}
