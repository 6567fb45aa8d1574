/** A rule of the page, with the address that its own addresses are relative to. */
export type PageRule = { rule: CSSRule; base: string }

/** What a rule stands for on a screen: itself, or, for a group of all that is not paper, the rules of that group. */
const onScreen = (rule: CSSRule) =>
  rule instanceof CSSMediaRule && rule.media.mediaText === 'not print' ? [...rule.cssRules] : [rule]

/** All rules of the page's own style sheets, except those for special cases such as paper, which stand one level down. */
export const pageRules = (): PageRule[] =>
  [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules]
        .flatMap(onScreen)
        .map((rule) => ({ rule, base: sheet.href ?? document.baseURI }))
    } catch {
      // The sheet of a browser extension: not ours to read.
      return []
    }
  })
