/** The characters that XML allows; no others may appear in it, not even escaped. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Makes any text safe for an XML file: drops control characters and lone surrogates. */
export const xmlText = (text: string): string => text.replaceAll(forbidden, '')
