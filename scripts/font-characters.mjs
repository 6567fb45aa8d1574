const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('')

/** What the fonts of the page are cut to: ASCII, the accents of American place names, and the signs of the page. */
export const characters = `${ascii}áéíóúüñÁÉÍÓÚÜÑ\u{A0}·¶§“”‘’‹›«»–—…•×÷−½→←↑↓`
