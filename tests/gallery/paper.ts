/** Turns the rules for paper into rules for the screen, and tells the page that it is printed. */
export function putOnPaper() {
  for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) convert(rule)
  dispatchEvent(new Event('beforeprint'))
}

function convert(rule: CSSRule) {
  if (rule instanceof CSSMediaRule) rule.media.mediaText = onPaper(rule.media.mediaText)
  if (rule instanceof CSSGroupingRule) for (const inner of rule.cssRules) convert(inner)
}

/** "print, (scripting: none)" as "all, (scripting: none)"; what is for screens alone is for nothing. */
const onPaper = (queries: string) =>
  queries
    .split(',')
    .map((query) => {
      const words = query.trim()
      return words.startsWith('screen') ? 'not all' : words.replace(/^(not )?print/, '$1all')
    })
    .join(', ')
