import tokens from '../../ui/tokens.css?inline'

/** What a picture stands on: paper, or the page's dark. */
export type Ground = 'light' | 'dark'

type Tokens = ReadonlyMap<string, string>

/**
 * A drawing's own rules with every color and font written out: in a file of its own a picture has no custom properties.
 * Its kind of count says the hue.
 */
export function literalStyle(style: string, ground: Ground, kind: string | undefined): string {
  const values = new Map([...tokensOn(ground), ...tokensIn(`[data-kind=${kind}]`)])
  return literal(style.replaceAll(/\/\*[^]*?\*\//g, ''), values).trim()
}

/** The page's colors on a ground, by the name of their custom property without its dashes: "removed-soft". */
export const colorsOf = (ground: Ground): Tokens => tokensOn(ground)

/** What the dark ground does not name is as on the light one. */
const tokensOn = (ground: Ground): Tokens =>
  new Map([...tokensIn(':root'), ...(ground === 'dark' ? tokensIn(':root[data-theme=dark]') : [])])

/** The tokens of the first rule with a selector. The build takes quotes and spaces out, the development server does not. */
function tokensIn(selector: string): Tokens {
  const rules = tokens.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)
  const [, , block = ''] =
    [...rules].find(([, name = '']) => name.trim().replaceAll(/["']/g, '') === selector) ?? []
  return new Map(
    [...block.matchAll(/--([\w-]+):([^;]+)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  )
}

const literal = (text: string, values: Tokens): string =>
  text.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => literal(values.get(name) ?? '', values))
