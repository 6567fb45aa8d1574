/** A rule of the page, with the address that its own addresses are relative to. */
export type PageRule = { rule: CSSRule; base: string }

/** All rules of the page's own style sheets, except those for special cases such as paper, which stand one level down. */
export const pageRules = (): PageRule[] =>
  [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI }))
    } catch {
      // The sheet of a browser extension: not ours to read.
      return []
    }
  })
