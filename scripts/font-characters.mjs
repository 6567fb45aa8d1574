const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('')

/**
 * The characters that the fonts are subset to: ASCII, accented letters of American place names, and the symbols that
 * the page uses.
 */
export const characters = `${ascii}áéíóúüñÁÉÍÓÚÜÑ\u{A0}·¶§“”‘’‹›«»–—…•×÷−½→←↑↓`
