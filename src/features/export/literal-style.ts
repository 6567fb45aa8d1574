import { pageRules } from './page-rules.ts'

/** What a picture stands on: paper, or the page's dark. */
export type Ground = 'light' | 'dark'

/**
 * The rules of the page that reach into a drawing, with every colour and font written out: in a file of its own a
 * picture has neither the page's style sheet nor its custom properties.
 */
export function literalStyle(drawing: Element, ground: Ground): string {
  const rules = pageRules().flatMap(({ rule }) => (rule instanceof CSSStyleRule ? [rule] : []))
  const reaching = rules.filter(({ selectorText }) => reaches(selectorText, drawing))
  const values = new Map<string, string>()
  for (const { style } of [...rules.filter((rule) => isOfGround(rule, ground)), ...reaching]) {
    for (const name of style) if (name.startsWith('--')) values.set(name, style.getPropertyValue(name).trim())
  }
  return reaching
    .map(({ selectorText, style }) => ({ selectorText, text: declarations(style, values) }))
    .filter(({ text }) => text !== '')
    .map(({ selectorText, text }) => `${selectorText} { ${text} }`)
    .join('\n')
}

/** Rules for everything are for the page; those of a class or of a kind of count are for the drawing. */
const reaches = (selector: string, drawing: Element) =>
  /^[.[]/.test(selector) && (drawing.matches(selector) || drawing.querySelector(selector) !== null)

/** Whether a rule names the colours of the ground. What the dark one does not name is as on the light one. */
const isOfGround = ({ selectorText }: CSSStyleRule, ground: Ground) =>
  selectorText === ':root' || (ground === 'dark' && /^:root\[data-theme=["']?dark["']?\]$/.test(selectorText))

/** The page's colours on a ground, by the name of their custom property without its dashes: "removed-soft". */
export function coloursOf(ground: Ground): Map<string, string> {
  const colours = new Map<string, string>()
  for (const { rule } of pageRules()) {
    if (!(rule instanceof CSSStyleRule) || !isOfGround(rule, ground)) continue
    for (const name of rule.style) {
      if (name.startsWith('--')) colours.set(name.slice(2), rule.style.getPropertyValue(name).trim())
    }
  }
  return colours
}

const declarations = (style: CSSStyleDeclaration, values: ReadonlyMap<string, string>) =>
  [...style]
    .filter((name) => !name.startsWith('--'))
    .map((name) => `${name}: ${literal(style.getPropertyValue(name), values)};`)
    .join(' ')

const literal = (value: string, values: ReadonlyMap<string, string>): string =>
  value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => literal(values.get(name) ?? '', values))
