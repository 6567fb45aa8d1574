/** The colours of the app by their tokens, the pairs that meet on the screen, and how far apart two colours are. */

export type Pair = { front: string; ground: string; where: string }

/**
 * Texts that are read, and what they stand on: 7:1, more than WCAG 2.2 AA asks for. `hue` and `soft` stand for the
 * three kinds of count.
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
  { front: 'ink', ground: 'rule', where: 'a citation, whose ground is lighter still' },
]

/** What must be told apart without being read: 3:1. */
export const shapes: readonly Pair[] = [
  { front: 'control', ground: 'paper', where: 'edges of controls, the zero of an axis, underlines' },
  { front: 'removed', ground: 'paper', where: 'the ring of the focus' },
  { front: 'removed', ground: 'land', where: 'the ring of the focus on the map' },
  { front: 'removed', ground: 'mark', where: 'the ring of the focus in the marked sentence' },
  { front: 'ink', ground: 'paper', where: 'rules over sections, the ring of a chosen pin' },
  { front: 'ink', ground: 'land', where: 'pins' },
  { front: 'muted', ground: 'paper', where: 'the arrow of a tooltip, icons' },
  { front: 'flag', ground: 'paper', where: 'the bar beside a notice' },
  { front: 'hue', ground: 'paper', where: 'bars and their edges' },
  { front: 'hue', ground: 'soft', where: 'a part inside its whole' },
]

/** Tokens in use that are in no pair of their own, each with the reason. */
export const exempt: Readonly<Record<string, string>> = {
  rule: 'a line between rows that are told apart by their spacing too',
  'land-line': 'state borders, which carry no meaning here',
  scrim: 'a shade over what lies behind a drawer',
  'blank-black': 'the blank screen of a briefing, on which nothing stands',
  'blank-white': 'the blank screen of a briefing, on which nothing stands',
  hairline: 'a width',
}

/** The three colours that `--hue` and `--soft` stand for, by the kind of count. */
const kinds = ['removed', 'arrested', 'seized']

/** A pair by its tokens, once for each kind of count. */
export const spelled = (pair: Pair): Pair[] =>
  [pair.front, pair.ground].some((token) => token === 'hue' || token === 'soft')
    ? kinds.map((kind) => ({
        ...pair,
        front: pair.front.replace('hue', kind).replace('soft', `${kind}-soft`),
        ground: pair.ground.replace('hue', kind).replace('soft', `${kind}-soft`),
      }))
    : [pair]

export type Theme = 'light' | 'dark'

const coloursIn = (block: string) =>
  [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value])

/** The colours of tokens.css in one theme: those of the dark one over those of the light one. */
export function tokensOf(css: string, theme: Theme): Record<string, string> {
  const [, light = ''] = /:root \{([^}]*)\}/.exec(css) ?? []
  const [, dark = ''] = /:root\[data-theme='dark'\] \{([^}]*)\}/.exec(css) ?? []
  return Object.fromEntries([...coloursIn(light), ...(theme === 'dark' ? coloursIn(dark) : [])]) as Record<
    string,
    string
  >
}

/** The relative luminance of "#rrggbb", as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The tokens that a stylesheet gives to what is seen, as front or as ground. */
export function tokensUsed(css: string): { fronts: string[]; grounds: string[] } {
  const uses = [...css.matchAll(/([a-z-]+):([^;{}]*)[;}]/g)].map(([, property = '', value = '']) => ({
    isGround: property.startsWith('background'),
    // Lengths and fonts are tokens too: only what draws counts here.
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
